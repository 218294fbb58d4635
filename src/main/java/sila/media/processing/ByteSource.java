package sila.media.processing;

import java.util.Arrays;

/** Bytes that can be read at any position. */
interface ByteSource {

    long size();

    /**
     * Copies what is at the position, at least one byte and at most {@code length}.
     *
     * @return how many bytes, or -1 at the end
     */
    int read(long position, byte[] target, int length);

    /** All that is at the position, up to a length; fewer bytes at the end of the source. */
    default byte[] slice(long position, int length) {
        var slice = new byte[(int) Math.max(0, Math.min(length, size() - position))];
        int filled = 0;
        while (filled < slice.length) {
            var rest = new byte[slice.length - filled];
            int read = read(position + filled, rest, rest.length);
            if (read <= 0) {
                return Arrays.copyOf(slice, filled);
            }
            System.arraycopy(rest, 0, slice, filled, read);
            filled += read;
        }
        return slice;
    }
}
