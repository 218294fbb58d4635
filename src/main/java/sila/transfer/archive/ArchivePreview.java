package sila.transfer.archive;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import sila.contentmodel.ContentModel;
import sila.contentmodel.reading.ContentModelAtStart;
import sila.entries.copies.Copies;
import sila.entries.copies.EntryHead;
import sila.kernel.Text;
import sila.transfer.Failure;
import sila.transfer.Finding;
import sila.transfer.Outcome;
import sila.transfer.Preview;

/** Says what bringing an archive in would do: every file of it is read, but the bytes of the library. */
@ApplicationScoped
class ArchivePreview {

    private final ContentModel model;
    private final ContentModelAtStart sources;
    private final Copies copies;
    private final EntryJudge judge;
    private final TermImport terms;
    private final FolderImport folders;
    private final AssetImport assets;
    private final HubParts hubParts;
    private final ReleaseImport releases;

    ArchivePreview(
            ContentModel model,
            ContentModelAtStart sources,
            Copies copies,
            EntryJudge judge,
            TermImport terms,
            FolderImport folders,
            AssetImport assets,
            HubParts hubParts,
            ReleaseImport releases) {
        this.model = model;
        this.sources = sources;
        this.copies = copies;
        this.judge = judge;
        this.terms = terms;
        this.folders = folders;
        this.assets = assets;
        this.hubParts = hubParts;
        this.releases = releases;
    }

    void of(Archive archive, Preview preview) {
        preview.total(archive.things());
        archive.unknown()
                .forEach(name -> preview.note(new Finding(
                        Outcome.IGNORED,
                        name,
                        "",
                        List.of(Text.of("Лишний файл, он пропущен.", "A file too many, it is left out.")))));
        compareModel(archive.model(), preview);
        archive.expect(terms.preview(archive, preview));
        if (archive.hasFolders()) {
            preview.found(folders.preview(archive));
        }
        for (UUID id : archive.assets()) {
            preview.found(assets.preview(archive, id));
        }
        for (EntryFiles files : archive.entries()) {
            preview.found(entry(archive, files));
        }
        for (String part : archive.hubParts()) {
            preview.found(hubParts.preview(archive, part));
        }
        for (UUID id : archive.releases()) {
            preview.found(release(archive, id));
        }
    }

    /** The model is written in files and never taken from an archive; but what differs explains what does not fit. */
    private void compareModel(Map<String, String> there, Preview preview) {
        Map<String, String> here = sources.yaml();
        var names = new TreeSet<>(here.keySet());
        names.addAll(there.keySet());
        names.stream()
                .filter(name -> !there.isEmpty() && !Objects.equals(here.get(name), there.get(name)))
                .forEach(name -> preview.note(new Finding(
                        Outcome.IGNORED,
                        Names.MODEL + name,
                        "",
                        List.of(Text.of(
                                "Модель здесь другая; из архива она не берётся.",
                                "The model is another one here; it is not taken from the archive.")))));
    }

    private Finding entry(Archive archive, EntryFiles files) {
        archive.load(files);
        try {
            return QuarkusTransaction.requiringNew().call(() -> judged(archive, files));
        } catch (RuntimeException e) {
            return Failure.of(files.name(), "", e);
        }
    }

    private Finding release(Archive archive, UUID id) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> releases.preview(archive, id));
        } catch (RuntimeException e) {
            return Failure.of(Names.release(id), "", e);
        }
    }

    private Finding judged(Archive archive, EntryFiles files) {
        EntryHead head = archive.head(files);
        Judgement judgement = judge.judge(archive, files, head, copies.head(head.id()));
        return new Finding(judgement.outcome(), files.name(), title(model, archive, files, head), judgement.reasons());
    }

    /** Of the latest version, as far as the model knows its type. */
    static String title(ContentModel model, Archive archive, EntryFiles files, EntryHead head) {
        return model.type(head.type())
                .map(type -> type.titleOf(archive.version(files, head.version())
                        .document()
                        .upgraded(type)
                        .fields()))
                .orElse("");
    }
}
