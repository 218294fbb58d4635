package sila.media.processing;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The outermost boxes of an MP4 or MOV (ISO/IEC 14496-12, 4.2): each begins with its size. FFmpeg opens a file that
 * ends in the middle of one without a word.
 */
record Boxes(ByteSource source) {

    private static final int HEADER_BYTES = 16;
    /** A file in fragments has thousands; the first ones tell enough. */
    private static final int MOST = 64;

    private static final int UP_TO_THE_END = 0;
    private static final int SIZE_FOLLOWS = 1;

    boolean areCutOff() {
        long position = 0;
        for (int i = 0; i < MOST && position + Integer.BYTES <= source.size(); i++) {
            long size = sizeAt(position);
            if (size == UP_TO_THE_END) {
                return false;
            }
            position += size;
        }
        return position > source.size();
    }

    private long sizeAt(long position) {
        var numbers = ByteBuffer.wrap(Arrays.copyOf(source.slice(position, HEADER_BYTES), HEADER_BYTES));
        long size = Integer.toUnsignedLong(numbers.getInt(0));
        return size == SIZE_FOLLOWS ? Math.max(numbers.getLong(8), HEADER_BYTES) : size;
    }
}
