package sila.transfer.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.media.copies.AssetCopies;
import sila.media.copies.AssetCopy;
import sila.transfer.Conflicts;
import sila.transfer.Finding;
import sila.transfer.Outcome;

/** Brings the files of the library in. */
@ApplicationScoped
class AssetImport {

    private static final int SERVER_ERROR = 500;

    private final AssetCopies assets;

    AssetImport(AssetCopies assets) {
        this.assets = assets;
    }

    /** What bringing a file in would mean; its bytes are not looked at. */
    Finding preview(Archive archive, UUID id) {
        try {
            AssetCopy there = archive.asset(id);
            var size = archive.size(id);
            Optional<AssetCopy> here = assets.find(id);
            if (here.isPresent()) {
                return known(here.get(), there);
            }
            if (size.isEmpty() || size.get() != there.bytes()) {
                return finding(
                        Outcome.FAILED,
                        there,
                        Text.of(
                                "Содержимого файла в архиве нет, или оно другой длины.",
                                "The file's bytes are not in the archive, or are of another length."));
            }
            return finding(Outcome.NEW, there);
        } catch (Problem refused) {
            return failed(id, refused);
        }
    }

    /**
     * Not in a transaction: bytes take their time.
     *
     * @param by who says of a file that is here what the archive says of it
     */
    Finding bringIn(Archive archive, UUID id, Conflicts conflicts, String by) {
        Finding judged = preview(archive, id);
        return switch (judged.outcome()) {
            case NEW -> restored(archive, id);
            case CONFLICT -> settled(archive.asset(id), judged, conflicts, by);
            default -> judged;
        };
    }

    private Finding restored(Archive archive, UUID id) {
        AssetCopy asset = archive.asset(id);
        try (var in = archive.open(id)) {
            assets.restore(asset, in);
            return finding(Outcome.CREATED, asset);
        } catch (Problem refused) {
            return failed(id, refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only what is said of a file is taken over from an archive, never other bytes. */
    private Finding settled(AssetCopy there, Finding judged, Conflicts conflicts, String by) {
        boolean isSameFile = assets.find(there.id())
                .filter(here -> here.sha256().equals(there.sha256()))
                .isPresent();
        if (conflicts != Conflicts.OVERWRITE || !isSameFile) {
            return as(Outcome.SKIPPED, judged);
        }
        assets.describe(there, by);
        return as(Outcome.UPDATED, judged);
    }

    private static Finding known(AssetCopy here, AssetCopy there) {
        if (!here.sha256().equals(there.sha256())) {
            return finding(
                    Outcome.CONFLICT,
                    there,
                    Text.of(
                            "Здесь под этим номером другой файл, или его заменили.",
                            "Another file has this id here, or it has been replaced."));
        }
        return here.isDescribedAs(there)
                ? finding(Outcome.UNCHANGED, there)
                : finding(
                        Outcome.CONFLICT,
                        there,
                        Text.of("Здесь файл описан иначе.", "The file is described otherwise here."));
    }

    private static Finding failed(UUID id, Problem refused) {
        if (refused.status() >= SERVER_ERROR) {
            throw refused;
        }
        return new Finding(Outcome.FAILED, Names.asset(id), "", Finding.reasons(refused));
    }

    private static Finding finding(Outcome outcome, AssetCopy asset, Text... reasons) {
        return new Finding(outcome, Names.asset(asset.id()), asset.filename(), List.of(reasons));
    }

    private static Finding as(Outcome outcome, Finding finding) {
        return new Finding(outcome, finding.subject(), finding.title(), finding.reasons());
    }
}
