package sila.transfer.zip;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a zip whose bytes depend on its files alone: each has the same date, and none is deflated, for one zlib packs
 * otherwise than another. Whoever wants it small packs the whole, which also finds what versions have in common.
 */
public final class ZipWriter implements Closeable {

    /** Not the first moment that a zip can hold: Java would add the time zone's own to that. */
    private static final LocalDateTime SAME_FOR_ALL = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final ZipOutputStream out;

    public ZipWriter(OutputStream out) {
        this.out = new ZipOutputStream(out);
        this.out.setMethod(ZipOutputStream.STORED);
    }

    public void file(String name, byte[] content) throws IOException {
        var crc = new CRC32();
        crc.update(content);
        begin(name, content.length, crc.getValue());
        out.write(content);
        out.closeEntry();
    }

    /**
     * @param size of the content, in bytes
     * @param crc CRC-32 of the content, which a zip tells before it
     */
    public void file(String name, long size, long crc, InputStream content) throws IOException {
        begin(name, size, crc);
        content.transferTo(out);
        out.closeEntry();
    }

    private void begin(String name, long size, long crc) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(SAME_FOR_ALL);
        entry.setSize(size);
        entry.setCompressedSize(size);
        entry.setCrc(crc);
        out.putNextEntry(entry);
    }

    /** Writes the directory; the stream below is closed too. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
