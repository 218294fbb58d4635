package sila.transfer.archive;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import sila.contentmodel.ContentModel;
import sila.contentmodel.reading.ContentModelAtStart;
import sila.entries.copies.Copies;
import sila.entries.releases.ReleaseCopies;
import sila.entries.vocabularies.Vocabularies;
import sila.media.copies.AssetCopies;
import sila.media.folders.Folders;
import sila.transfer.zip.ZipWriter;

/**
 * Takes content out of the hub. The archive depends on the content alone: order, dates and numbers are its own, nothing
 * is of this hub or this moment. What is saved while it is made is in it or not, each entry for itself.
 */
@ApplicationScoped
public class Export {

    private final ContentModel model;
    private final ContentModelAtStart sources;
    private final Vocabularies vocabularies;
    private final Copies copies;
    private final AssetCopies assets;
    private final Folders folders;
    private final Parts parts;
    private final ReleaseCopies releases;
    private final HubParts hubParts;

    Export(
            ContentModel model,
            ContentModelAtStart sources,
            Vocabularies vocabularies,
            Copies copies,
            AssetCopies assets,
            Folders folders,
            Parts parts,
            ReleaseCopies releases,
            HubParts hubParts) {
        this.model = model;
        this.sources = sources;
        this.vocabularies = vocabularies;
        this.copies = copies;
        this.assets = assets;
        this.folders = folders;
        this.parts = parts;
        this.releases = releases;
        this.hubParts = hubParts;
    }

    /** Writes the archive straight to somebody. */
    public void write(ExportChoice choice, OutputStream out) throws IOException {
        write(choice, out, new Steps() {
            @Override
            public void total(int total) {}

            @Override
            public void one() {}
        });
    }

    /** Hears how far an export is. */
    interface Steps {

        /** @param total entries and files there are to write, as far as that is known */
        void total(int total);

        /** One more is written. */
        void one();
    }

    /**
     * Writes the archive, a few megabytes at a time however large it is.
     *
     * @return what is in it
     */
    Manifest.Counts write(ExportChoice choice, OutputStream out, Steps steps) throws IOException {
        var entries = choice.entries(model);
        steps.total((int) QuarkusTransaction.requiringNew()
                .call(() -> copies.count(entries)
                        + (choice.assets() && choice.isEverything() ? assets.count() : 0)
                        + (choice.isEverything() ? releases.count() : 0))
                .longValue());
        try (var zip = new ZipWriter(out)) {
            for (var file : sources.yaml().entrySet()) {
                zip.file(Names.MODEL + file.getKey(), Written.utf8(file.getValue()));
            }
            for (var vocabulary : model.vocabularies()) {
                var terms = new TermsFile(vocabularies.rows(vocabulary));
                if (!terms.terms().isEmpty()) {
                    zip.file(Names.vocabulary(vocabulary.name()), Written.json(terms));
                }
            }
            var writtenEntries = new EntryExport(choice, model, copies, parts, zip, steps);
            writtenEntries.write(entries);
            var writtenAssets = new AssetExport(assets, folders, zip, steps);
            if (choice.assets()) {
                writtenAssets.write(choice.isEverything() ? null : writtenEntries.usedAssets());
            }
            var writtenReleases = new ReleaseExport(releases, zip, steps);
            if (choice.isEverything()) {
                hubParts.write(zip);
                writtenReleases.write();
            }
            var counts = new Manifest.Counts(
                    model.types().size(),
                    writtenEntries.entries(),
                    writtenEntries.versions(),
                    writtenAssets.count(),
                    writtenReleases.count());
            zip.file(Names.MANIFEST, Written.json(Manifest.of(choice, counts)));
            return counts;
        }
    }
}
