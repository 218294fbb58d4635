package sila.transfer.zip;

import java.nio.ByteBuffer;

/** Numbers that do not fit into 32 bits, in the extra field that holds them in their order (APPNOTE 4.5.3). */
final class LargeSizes {

    private static final int ID = 1;

    private final ByteBuffer extra;
    private int next = -1;
    private int end;

    LargeSizes(ByteBuffer extra) {
        this.extra = extra;
        for (int at = 0; at + 4 <= extra.limit(); at += 4 + Bytes.u16(extra, at + 2)) {
            if (Bytes.u16(extra, at) == ID) {
                next = at + 4;
                end = Math.min(extra.limit(), next + Bytes.u16(extra, at + 2));
            }
        }
    }

    /** The number itself, or the next of the extra field when it only says that it is there. */
    long orNext(long number, long inExtra) {
        if (number != inExtra || next < 0) {
            return number;
        }
        if (next + 8 > end) {
            throw BadZip.broken();
        }
        long large = extra.getLong(next);
        next += 8;
        return large;
    }
}
