package sila.transfer.zip;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import sila.kernel.Text;

/** The unpacked bytes of a file, counted and compared with what the directory promises. */
final class CheckedMember extends FilterInputStream {

    private final ZipMember member;
    private final CRC32 crc = new CRC32();
    private long count;

    CheckedMember(InputStream unpacked, ZipMember member) {
        super(unpacked);
        this.member = member;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = unpack(buffer, offset, length);
        if (read > 0) {
            count += read;
            crc.update(buffer, offset, read);
        }
        boolean ended = read < 0;
        if (count > member.size() || (ended && (count < member.size() || (int) crc.getValue() != member.crc()))) {
            throw damaged();
        }
        return read;
    }

    private int unpack(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (ZipException | EOFException e) {
            throw damaged();
        }
    }

    private BadZip damaged() {
        return BadZip.file(
                member.name(),
                Text.of(
                        "Файл в архиве повреждён: контрольная сумма не сходится.",
                        "The file is damaged: its checksum does not match."));
    }

    @Override
    public long skip(long bytes) {
        throw new UnsupportedOperationException("a skipped byte would be missing in the checksum");
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
