package sila.transfer.zip;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Little-endian numbers of a zip file. */
final class Bytes {

    private Bytes() {}

    static ByteBuffer read(ByteSource source, long offset, int length) {
        try (var in = source.open(offset, length)) {
            return read(in, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws BadZip it ends before */
    static ByteBuffer read(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw BadZip.broken();
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static int u16(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    static long u32(ByteBuffer bytes, int at) {
        return bytes.getInt(at) & 0xFFFFFFFFL;
    }
}
