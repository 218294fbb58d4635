package sila.transfer.zip;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import sila.kernel.Text;

/** What stands in front of a file's data (APPNOTE 4.3.7): asked only for where the data begins. */
final class LocalHeader {

    static final int LENGTH = 30;
    private static final int SIGNATURE = 0x04034b50;

    private LocalHeader() {}

    /** @throws BadZip it speaks of another file than the directory, or there is not room for the data */
    static long dataOffset(ByteSource source, ZipMember member) {
        ByteBuffer header = Bytes.read(source, member.offset(), LENGTH);
        if (header.getInt(0) != SIGNATURE) {
            throw another(member);
        }
        int nameLength = Bytes.u16(header, 26);
        byte[] name = member.name().getBytes(StandardCharsets.UTF_8);
        if (nameLength != name.length
                || !Bytes.read(source, member.offset() + LENGTH, nameLength).equals(ByteBuffer.wrap(name))) {
            throw another(member);
        }
        long offset = member.offset() + LENGTH + nameLength + Bytes.u16(header, 28);
        if (offset > source.size() - member.packed()) {
            throw another(member);
        }
        return offset;
    }

    private static BadZip another(ZipMember member) {
        return BadZip.file(
                member.name(),
                Text.of(
                        "На его месте в архиве нет этого файла.",
                        "In its place in the archive there is no such file."));
    }
}
