package sila.transfer.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.UUID;
import java.util.zip.CRC32;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import sila.media.copies.AssetCopies;
import sila.media.copies.AssetCopy;
import sila.media.folders.FolderCopy;
import sila.media.folders.Folders;
import sila.storage.ObjectIsMissing;
import sila.transfer.zip.ZipWriter;

/** The files of the library in one export, with all folders when it is a whole one. */
final class AssetExport {

    private static final Logger LOG = Logger.getLogger(AssetExport.class);
    private static final int AT_ONCE = 200;

    private final AssetCopies assets;
    private final Folders folders;
    private final ZipWriter zip;
    private final Export.Steps steps;
    private int count;

    AssetExport(AssetCopies assets, Folders folders, ZipWriter zip, Export.Steps steps) {
        this.assets = assets;
        this.folders = folders;
        this.zip = zip;
        this.steps = steps;
    }

    /** @param used ids of those that are written; null for all */
    void write(@Nullable SortedSet<String> used) throws IOException {
        if (used == null) {
            writeAll();
            return;
        }
        for (String id : used) {
            var asset = assets.find(UUID.fromString(id));
            if (asset.isPresent()) {
                write(asset.get());
            }
        }
    }

    private void writeAll() throws IOException {
        List<FolderCopy> all = folders.copies();
        if (!all.isEmpty()) {
            zip.file(Names.FOLDERS, Written.json(all));
        }
        List<AssetCopy> page = assets.page(null, AT_ONCE);
        while (!page.isEmpty()) {
            for (AssetCopy asset : page) {
                write(asset);
                steps.one();
            }
            page = assets.page(page.get(page.size() - 1).id(), AT_ONCE);
        }
    }

    /** Read twice: a zip tells the checksum before the bytes, and the library keeps another one. */
    private void write(AssetCopy asset) throws IOException {
        zip.file(Names.asset(asset.id()), Written.json(asset));
        count++;
        try {
            var crc = crc(asset);
            if (crc.isPresent()) {
                writeBytes(asset, crc.getAsLong());
            }
        } catch (ObjectIsMissing e) {
            LOG.warnf("asset=%s has no bytes in the store: exported without them", asset.id());
        }
    }

    private void writeBytes(AssetCopy asset, long crc) throws IOException {
        try (var in = assets.open(asset).orElseGet(InputStream::nullInputStream)) {
            zip.file(Names.bytes(asset), asset.bytes(), crc, in);
        }
    }

    /** Empty when somebody has done away with the file meanwhile. */
    private OptionalLong crc(AssetCopy asset) throws IOException {
        var opened = assets.open(asset);
        if (opened.isEmpty()) {
            return OptionalLong.empty();
        }
        var crc = new CRC32();
        var buffer = new byte[1 << 16];
        try (InputStream in = opened.get()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                crc.update(buffer, 0, read);
            }
        }
        return OptionalLong.of(crc.getValue());
    }

    int count() {
        return count;
    }
}
