package sila.transfer.rows;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sila.kernel.outgoing.OutgoingCall;
import sila.media.Assets;
import sila.transfer.Transfer;

/** The files that the rows of one import show: sent along, or fetched from where they are. For one thread. */
final class RowFiles {

    private final Transfer transfer;
    private final Fetching fetching;
    private final Origins origins;
    private final Assets assets;
    private final boolean download;
    private final boolean preview;
    private final Set<String> failed = new HashSet<>();

    RowFiles(Transfer transfer, Fetching fetching, Origins origins, Assets assets, boolean download, boolean preview) {
        this.transfer = transfer;
        this.fetching = fetching;
        this.origins = origins;
        this.assets = assets;
        this.download = download;
        this.preview = preview;
    }

    /** By which a file is remembered that was fetched by its address alone. */
    static String key(OldAddress address) {
        return "file:" + address.value();
    }

    /** In a preview nothing is fetched, and what would be is taken to be there. */
    boolean isPreview() {
        return preview;
    }

    boolean isOfKind(UUID id, String kind) {
        return assets.find(id).filter(file -> file.kind().code().equals(kind)).isPresent();
    }

    /** Fetches a file and remembers it by its address; empty when it cannot be had. */
    Optional<UUID> fetched(String source, String address) {
        if (preview) {
            return OutgoingCall.address(address)
                    .map(known -> UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)));
        }
        if (failed.contains(address)) {
            return Optional.empty();
        }
        try {
            UUID id = fetch(address);
            origins.put(source, key(OldAddress.of(address)), new Origins.Origin(null, id, null, null, false));
            return Optional.of(id);
        } catch (FileIsOutOfReach e) {
            failed.add(address);
            return Optional.empty();
        }
    }

    /** @throws FileIsOutOfReach with the reason */
    UUID fetch(String address) {
        return fetching.fetch(transfer, address, download);
    }
}
