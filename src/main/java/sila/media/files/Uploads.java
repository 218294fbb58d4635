package sila.media.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import sila.storage.Area;
import sila.storage.Storage;

/** Brings files that come over the network into the store. */
@ApplicationScoped
public class Uploads {

    private final Storage storage;

    Uploads(Storage storage) {
        this.storage = storage;
    }

    /**
     * Holds a few megabytes of the file in memory. Either it is kept whole or nothing is left of it.
     *
     * @param key under which nothing is yet
     * @return what it is, as its bytes say
     * @throws sila.kernel.Problem 400 it broke off, 413 too large, 422 empty, 503 the storage is away
     */
    public FileType keep(String key, FileName name, Intake intake) {
        try {
            byte[] head = intake.readNBytes(FileType.HEAD);
            if (head.length == 0) {
                throw new FileIsEmpty();
            }
            var type = FileType.sniff(head, name.value());
            var whole = new SequenceInputStream(new ByteArrayInputStream(head), intake);
            storage.put(Area.MEDIA, key, whole, type.name());
            return type;
        } catch (IOException | UncheckedIOException e) {
            throw new UploadBrokeOff(e);
        }
    }

    public void remove(String key) {
        storage.remove(Area.MEDIA, key);
    }
}
