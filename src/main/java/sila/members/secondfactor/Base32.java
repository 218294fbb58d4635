package sila.members.secondfactor;

/** Bytes as people can type them: the alphabet of RFC 4648, 6, without padding. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int buffer = 0;
        int waiting = 0;
        for (byte each : bytes) {
            buffer = (buffer << Byte.SIZE) | (each & 0xff);
            waiting += Byte.SIZE;
            while (waiting >= BITS) {
                waiting -= BITS;
                text.append(letter(buffer >> waiting));
            }
        }
        if (waiting > 0) {
            text.append(letter(buffer << (BITS - waiting)));
        }
        return text.toString();
    }

    private static char letter(int bits) {
        return ALPHABET.charAt(bits & 0x1f);
    }
}
