package sila.entries.items;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import sila.kernel.PackedBytes;

/** JSON in UTF-8 in the making, mostly of pieces that are made already. */
public final class JsonBytes {

    private byte[] bytes;
    private int length;

    /** @param expected bytes; more is possible */
    public JsonBytes(int expected) {
        bytes = new byte[Math.max(expected, 64)];
    }

    public JsonBytes add(byte[] piece) {
        return add(piece, 0, piece.length);
    }

    /** @param to exclusive */
    public JsonBytes add(byte[] piece, int from, int to) {
        ensure(to - from);
        System.arraycopy(piece, from, bytes, length, to - from);
        length += to - from;
        return this;
    }

    JsonBytes add(PackedBytes piece) {
        ensure(piece.length());
        piece.unpack(bytes, length);
        length += piece.length();
        return this;
    }

    public JsonBytes add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    public JsonBytes add(char ascii) {
        ensure(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }

    public byte[] toByteArray() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
}
