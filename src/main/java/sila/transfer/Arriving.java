package sila.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file on its way in: counted, and stopped when it grows too large or ends too early. */
final class Arriving extends FilterInputStream {

    private final long limit;
    private final long declared;
    private long bytes;

    /** @param declared bytes that the sender has announced; below zero when it has not */
    Arriving(InputStream in, long limit, long declared) {
        super(in);
        if (declared > limit) {
            throw new FileIsTooLarge(limit);
        }
        this.limit = limit;
        this.declared = declared;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read < 0 && bytes < declared) {
            throw new IOException("ended after %d of %d bytes".formatted(bytes, declared));
        }
        bytes += Math.max(0, read);
        if (bytes > limit) {
            throw new FileIsTooLarge(limit);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
