package sila.transfer.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import sila.kernel.Text;

/**
 * The end of a zip file, which says where its directory is (APPNOTE 4.3.14 to 4.3.16).
 *
 * @param files how many the directory lists
 */
record EndRecord(long files, long directoryOffset, long directorySize) {

    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCATOR_64_LENGTH = 20;
    private static final int SIGNATURE_64 = 0x06064b50;
    private static final int LENGTH_64 = 56;

    static EndRecord of(ByteSource source) {
        int length = (int) Math.min(source.size(), LENGTH + LONGEST_COMMENT + LOCATOR_64_LENGTH);
        if (length < LENGTH) {
            throw BadZip.broken();
        }
        ByteBuffer tail = Bytes.read(source, source.size() - length, length);
        EndRecord end = in(tail, source);
        if (end.directoryOffset < 0
                || end.directorySize < 0
                || end.files < 0
                || end.directoryOffset > source.size() - end.directorySize) {
            throw BadZip.broken();
        }
        return end;
    }

    /** The comment behind it may hold anything: it is the right one if it ends where the file ends. */
    private static EndRecord in(ByteBuffer tail, ByteSource source) {
        for (int at = tail.limit() - LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == SIGNATURE && at + LENGTH + Bytes.u16(tail, at + 20) == tail.limit()) {
                return at(tail, at, source);
            }
        }
        throw BadZip.broken();
    }

    private static EndRecord at(ByteBuffer tail, int at, ByteSource source) {
        boolean parted = Bytes.u16(tail, at + 4) != Bytes.u16(tail, at + 6)
                || Bytes.u16(tail, at + 8) != Bytes.u16(tail, at + 10);
        if (parted) {
            throw BadZip.whole(Text.of(
                    "Архив из нескольких томов: соберите его в один файл.",
                    "The archive has several parts: join them into one file."));
        }
        int locator = at - LOCATOR_64_LENGTH;
        if (locator >= 0 && tail.getInt(locator) == LOCATOR_64) {
            return large(source, tail.getLong(locator + 8));
        }
        return new EndRecord(Bytes.u16(tail, at + 10), Bytes.u32(tail, at + 16), Bytes.u32(tail, at + 12));
    }

    private static EndRecord large(ByteSource source, long offset) {
        if (offset < 0 || offset > source.size() - LENGTH_64) {
            throw BadZip.broken();
        }
        ByteBuffer record = Bytes.read(source, offset, LENGTH_64).order(ByteOrder.LITTLE_ENDIAN);
        if (record.getInt(0) != SIGNATURE_64) {
            throw BadZip.broken();
        }
        return new EndRecord(record.getLong(32), record.getLong(48), record.getLong(40));
    }
}
