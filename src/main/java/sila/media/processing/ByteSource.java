package sila.media.processing;

/** Bytes that can be read at any position. */
interface ByteSource {

    long size();

    /**
     * Copies what is at the position, at least one byte and at most {@code length}.
     *
     * @return how many bytes, or -1 at the end
     */
    int read(long position, byte[] target, int length);
}
