package sila.transfer.rows;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.outgoing.OutgoingCall;
import sila.media.Assets;
import sila.transfer.Downloads;
import sila.transfer.Transfer;
import sila.transfer.TransferFiles;

/** Brings a file of another place into the library: from those that were sent along, else from its address. */
@ApplicationScoped
class Fetching {

    private static final int SERVER_ERROR = 500;
    private static final String UPLOADS = "/uploads/";

    private final TransferFiles sent;
    private final Downloads downloads;
    private final Assets assets;

    Fetching(TransferFiles sent, Downloads downloads, Assets assets) {
        this.sent = sent;
        this.downloads = downloads;
        this.assets = assets;
    }

    /** @throws FileIsOutOfReach with the reason */
    UUID fetch(Transfer transfer, String address, boolean download) {
        URI uri = OutgoingCall.address(address)
                .orElseThrow(() ->
                        new FileIsOutOfReach(address, Text.of("Это не адрес файла.", "This is no address of a file.")));
        String path = URLDecoder.decode(uri.getRawPath().replace("+", "%2B"), StandardCharsets.UTF_8);
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.isBlank()) {
            throw new FileIsOutOfReach(address, Text.of("Это не адрес файла.", "This is no address of a file."));
        }
        Function<InputStream, UUID> store =
                in -> assets.store(name, in, transfer.author().name()).id();
        try {
            Optional<UUID> found = alreadySent(transfer, path, store);
            if (found.isPresent()) {
                return found.get();
            }
            if (!download) {
                throw new FileIsOutOfReach(
                        address,
                        Text.of(
                                "Файл не прислан, а скачивать не просили.",
                                "The file was not sent, and not to be fetched."));
            }
            return downloads.read(uri, store);
        } catch (Problem refused) {
            if (refused.status() >= SERVER_ERROR || refused instanceof FileIsOutOfReach) {
                throw refused;
            }
            throw new FileIsOutOfReach(address, refused.title());
        }
    }

    /** Under the path below the folder of uploads, else under its name alone. */
    private Optional<UUID> alreadySent(Transfer transfer, String path, Function<InputStream, UUID> store) {
        int uploads = path.indexOf(UPLOADS);
        String below = uploads < 0 ? path.substring(1) : path.substring(uploads + UPLOADS.length());
        return sent.openUpload(transfer.id(), below)
                .or(() -> sent.openUpload(transfer.id(), path.substring(path.lastIndexOf('/') + 1)))
                .map(opened -> {
                    try (var in = opened) {
                        return store.apply(in);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
