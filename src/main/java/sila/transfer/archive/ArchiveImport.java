package sila.transfer.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import sila.contentmodel.ContentModel;
import sila.entries.copies.EntryHead;
import sila.kernel.Text;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;
import sila.transfer.Conflicts;
import sila.transfer.Finding;
import sila.transfer.Importer;
import sila.transfer.LateLinks;
import sila.transfer.Outcome;
import sila.transfer.Preview;
import sila.transfer.Processing;
import sila.transfer.Progress;
import sila.transfer.Transfer;
import sila.transfer.TransferConfig;
import sila.transfer.TransferFiles;

/**
 * Brings the archive of a hub in: terms, folders and files of the library first, for what is published has them, then entry after
 * entry, each as a whole, what is kept beside them, then the links between them; at last the releases, for what they remember of the public state
 * would not outlast the links.
 */
@ApplicationScoped
class ArchiveImport implements Importer {

    private final TransferFiles files;
    private final TransferConfig config;
    private final ContentModel model;
    private final ArchivePreview previewing;
    private final Processing processing;
    private final TermImport terms;
    private final FolderImport folders;
    private final AssetImport assets;
    private final EntryImport entries;
    private final HubParts hubParts;
    private final ReleaseImport releases;
    private final LateLinks links;
    private final AuditLog audit;

    ArchiveImport(
            TransferFiles files,
            TransferConfig config,
            ContentModel model,
            ArchivePreview previewing,
            Processing processing,
            TermImport terms,
            FolderImport folders,
            AssetImport assets,
            EntryImport entries,
            HubParts hubParts,
            ReleaseImport releases,
            LateLinks links,
            AuditLog audit) {
        this.files = files;
        this.config = config;
        this.model = model;
        this.previewing = previewing;
        this.processing = processing;
        this.terms = terms;
        this.folders = folders;
        this.assets = assets;
        this.entries = entries;
        this.hubParts = hubParts;
        this.releases = releases;
        this.links = links;
        this.audit = audit;
    }

    @Override
    public boolean takes(String format) {
        return format.equals(Transfer.ZIP);
    }

    @Override
    public void preview(Transfer transfer, Preview preview) {
        previewing.of(archive(transfer), preview);
    }

    private Archive archive(Transfer transfer) {
        return Archive.of(files.source(transfer), Archive.limits(config.maxFiles(), config.maxUnpackedBytes()));
    }

    /** Positions are {@code asset-folders.json}, {@code assets/{id}.json}, {@code entries/{type}/{id}}, {@code hub/{part}.json}, those of the links, {@code releases/{id}.json}: in this order. */
    @Override
    public void run(Transfer transfer, Progress progress) {
        Archive archive = archive(transfer);
        progress.total(archive.things());
        String done = progress.position().orElse("");
        terms.bringIn(archive, transfer.author());
        Conflicts conflicts = transfer.options(ImportChoice.class).orSkip();
        if (archive.hasFolders() && Names.FOLDERS.compareTo(done) > 0) {
            progress.attempt(Names.FOLDERS, Names.FOLDERS, "", () -> folders.bringIn(archive));
        }
        for (UUID id : archive.assets()) {
            String position = Names.asset(id);
            if (position.compareTo(done) > 0) {
                Finding finding =
                        assets.bringIn(archive, id, conflicts, transfer.author().name());
                progress.transaction(() -> progress.step(position, finding));
            }
        }
        processing.await(archive.assets());
        for (EntryFiles entry : archive.entries()) {
            if (entry.position().compareTo(done) > 0) {
                bringIn(transfer, archive, entry, conflicts, progress);
            }
        }
        for (String part : archive.hubParts()) {
            String position = Names.hubPart(part);
            if (position.compareTo(done) > 0) {
                progress.attempt(position, position, "", () -> hubParts.bringIn(archive, part, transfer.author()));
            }
        }
        if (!done.startsWith(Names.RELEASES)) {
            links.refresh(transfer, progress);
        }
        for (UUID id : archive.releases()) {
            String position = Names.release(id);
            if (position.compareTo(done) > 0) {
                progress.attempt(
                        position, position, "", () -> releases.bringIn(archive, id, conflicts, transfer.author()));
            }
        }
    }

    private void bringIn(Transfer transfer, Archive archive, EntryFiles entry, Conflicts conflicts, Progress progress) {
        archive.load(entry);
        progress.attempt(entry.position(), entry.name(), "", () -> {
            EntryHead head = archive.head(entry);
            var result = entries.bringIn(archive, entry, head, conflicts, transfer.author());
            UUID published = result.published();
            if (published != null) {
                links.published(transfer, published);
            }
            if (result.outcome() == Outcome.CREATED || result.outcome() == Outcome.UPDATED) {
                audit.record(Act.of("entry.import", "entry:" + head.id())
                        .doneBy(transfer.author().name()));
            }
            List<Text> reasons = result.outcome() == Outcome.UPDATED
                            && result.judgement().clashes().isEmpty()
                    ? List.of()
                    : result.judgement().reasons();
            String title = reasons.isEmpty() ? "" : ArchivePreview.title(model, archive, entry, head);
            return new Finding(result.outcome(), entry.name(), title, reasons);
        });
    }
}
