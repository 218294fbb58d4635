package sila.media;

import java.time.Instant;
import java.util.UUID;
import sila.media.files.FileType;

/**
 * The bytes a file had for some time, and by which address: they never change.
 *
 * @param number 1 for those that were uploaded first; each replacement has the next
 * @param key in the object store
 * @param type media type
 * @param since when they were uploaded
 */
public record Edition(int number, String key, String filename, String type, long bytes, String sha256, Instant since) {

    public static final int FIRST = 1;

    public FileType fileType() {
        return new FileType(type);
    }

    public boolean isFirst() {
        return number == FIRST;
    }

    /** Path on this hub that ends in the file's extension, as podcast apps want it. */
    public String url(UUID asset) {
        return "/media/" + asset + (isFirst() ? "" : "/" + number) + "/file." + extension();
    }

    /** Without a dot. */
    public String extension() {
        return fileType().extension(filename);
    }
}
