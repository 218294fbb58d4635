package sila.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.storage.Area;
import sila.storage.Storage;
import sila.storage.StorageUnavailable;
import sila.storage.Stored;
import sila.transfer.zip.ByteSource;

/** The files of transfers in the object store: every node can go on with any of them. */
@ApplicationScoped
public class TransferFiles {

    private static final int LONGEST_PATH = 500;
    private static final Pattern PATH = Pattern.compile("[^/\\\\\\p{C}]+(/[^/\\\\\\p{C}]+)*");

    private final Storage storage;
    private final TransferConfig config;

    TransferFiles(Storage storage, TransferConfig config) {
        this.storage = storage;
        this.config = config;
    }

    private static String folder(UUID transfer) {
        return "transfers/" + transfer + "/";
    }

    /** Of an export. */
    private static String made(UUID transfer) {
        return folder(transfer) + "export.zip";
    }

    private static String upload(UUID transfer, String path) {
        return folder(transfer) + "uploads/" + path;
    }

    /**
     * A file that is to be imported; one that is sent twice is kept twice, for the first may be read already.
     *
     * @param declared bytes that the sender has announced; below zero when it has not
     * @throws Problem 413 too large, 422 empty, 400 broken off; nothing is kept then
     */
    public Stored receive(UUID transfer, InputStream in, long declared) {
        return receive(folder(transfer) + UUID.randomUUID(), in, declared);
    }

    /** A file that the imported one refers to. @param path a {@linkplain #isPlain plain} one */
    public void receiveUpload(UUID transfer, String path, InputStream in, long declared) {
        receive(upload(transfer, path), in, declared);
    }

    private Stored receive(String key, InputStream in, long declared) {
        try {
            Stored stored = storage.put(
                    Area.TRANSFER,
                    key,
                    new Arriving(in, config.maxBytes(), declared),
                    MediaType.APPLICATION_OCTET_STREAM);
            if (stored.size() == 0) {
                storage.remove(Area.TRANSFER, key);
                throw new Problem(422, "empty", Text.of("Файл пуст.", "The file is empty."));
            }
            return stored;
        } catch (UncheckedIOException e) {
            throw new Problem(
                    400,
                    "upload-broke-off",
                    Text.of(
                            "Передача файла прервалась, ничего не сохранено. Отправьте его ещё раз.",
                            "The upload broke off, nothing was kept. Send the file again."));
        }
    }

    /** The file of an export. */
    public void write(UUID transfer, Storage.Content content) throws IOException {
        storage.put(Area.TRANSFER, made(transfer), "application/zip", content);
    }

    public Optional<Stored> findMade(UUID transfer) {
        return storage.find(Area.TRANSFER, made(transfer));
    }

    /** The file of an export; to be closed. Reading throws {@link StorageUnavailable}. */
    public InputStream openMade(UUID transfer) {
        return new Reliable(storage.open(Area.TRANSFER, made(transfer)));
    }

    /** The file of an import; to be closed. Reading throws {@link StorageUnavailable}. */
    public InputStream open(Transfer transfer) {
        return new Reliable(storage.open(Area.TRANSFER, key(transfer)));
    }

    private static String key(Transfer transfer) {
        return Optional.ofNullable(transfer.key()).orElseThrow(TransferFiles::gone);
    }

    /** Whether a path is of plain steps: none empty, none that leads elsewhere. */
    public static boolean isPlain(String path) {
        return path.length() <= LONGEST_PATH
                && StrictJson.isStorable(path)
                && PATH.matcher(path).matches()
                && Stream.of(path.split("/")).noneMatch(step -> step.equals(".") || step.equals(".."));
    }

    /** Empty when it was not sent. @param path as others have written it */
    public Optional<InputStream> openUpload(UUID transfer, String path) {
        if (!isPlain(path)) {
            return Optional.empty();
        }
        String key = upload(transfer, path);
        return storage.find(Area.TRANSFER, key).map(found -> new Reliable(storage.open(Area.TRANSFER, key)));
    }

    /** The file of an import, to be read from any place on. */
    public ByteSource source(Transfer transfer) {
        String key = key(transfer);
        long size = storage.find(Area.TRANSFER, key)
                .orElseThrow(TransferFiles::gone)
                .size();
        return new ByteSource() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public InputStream open(long offset, long length) {
                return new Reliable(storage.open(Area.TRANSFER, key, offset, length));
            }
        };
    }

    public static Problem gone() {
        return Problem.notFound(Text.of(
                "Файла нет: его ещё не прислали или уже убрали.", "There is no file: not yet, or not any more."));
    }

    public void remove(UUID transfer) {
        List<String> keys;
        try (Stream<String> found = storage.list(Area.TRANSFER, folder(transfer))) {
            keys = found.toList();
        }
        keys.forEach(key -> storage.remove(Area.TRANSFER, key));
    }

    /** A connection that breaks is the store's failure, not the file's: the work is tried again. */
    private static final class Reliable extends FilterInputStream {

        Reliable(InputStream in) {
            super(in);
        }

        @Override
        public int read() {
            try {
                return super.read();
            } catch (IOException e) {
                throw new StorageUnavailable(e);
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            try {
                return super.read(buffer, offset, length);
            } catch (IOException e) {
                throw new StorageUnavailable(e);
            }
        }
    }
}
