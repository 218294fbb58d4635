package sila.transfer.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import sila.contentmodel.ContentModel;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.outgoing.OutgoingCall;
import sila.media.Assets;
import sila.storage.Stored;
import sila.transfer.Downloads;
import sila.transfer.Finding;
import sila.transfer.Importer;
import sila.transfer.LateLinks;
import sila.transfer.Outcome;
import sila.transfer.Preview;
import sila.transfer.Progress;
import sila.transfer.Transfer;
import sila.transfer.TransferFiles;
import sila.transfer.Transfers;

/** Brings rows of any format in. */
@ApplicationScoped
class RowImport implements Importer {

    private final List<RowFormat> formats;
    private final ContentModel model;
    private final TransferFiles files;
    private final Fetching fetching;
    private final Assets assets;
    private final Origins origins;
    private final RowVerbs verbs;
    private final LateLinks links;
    private final Downloads downloads;
    private final Transfers transfers;

    RowImport(
            @Any Instance<RowFormat> formats,
            ContentModel model,
            TransferFiles files,
            Fetching fetching,
            Assets assets,
            Origins origins,
            RowVerbs verbs,
            LateLinks links,
            Downloads downloads,
            Transfers transfers) {
        this.formats = formats.stream().toList();
        this.model = model;
        this.files = files;
        this.fetching = fetching;
        this.assets = assets;
        this.origins = origins;
        this.verbs = verbs;
        this.links = links;
        this.downloads = downloads;
        this.transfers = transfers;
    }

    @Override
    public boolean takes(String format) {
        return formats.stream().anyMatch(known -> known.name().equals(format));
    }

    @Override
    public void preview(Transfer waiting, Preview preview) {
        Transfer transfer = withFile(waiting);
        try (RowSource source = source(transfer)) {
            SourceIndex index = source.index();
            preview.total(index.rows());
            var choice = transfer.options(RowChoice.class);
            var lookups = new RowLookups(source, index, origins, rowFiles(transfer, choice, true));
            var looking = new RowPreview(source, index, lookups, choice, verbs, model);
            source.forEach((row, number) -> preview.found(looking.look(row, number)));
            lookups.unmapped()
                    .forEach(what -> preview.note(new Finding(
                            Outcome.IGNORED,
                            "tables/" + what.table(),
                            what.value(),
                            List.of(Text.of(
                                    "В таблице правил этого нет: значение отброшено.",
                                    "The table of the mapping has no such value: it is left out.")))));
        }
    }

    @Override
    public void run(Transfer transfer, Progress progress) {
        try (RowSource source = source(transfer)) {
            SourceIndex index = source.index();
            progress.total(index.rows());
            var choice = transfer.options(RowChoice.class);
            RowFiles sent = rowFiles(transfer, choice, false);
            var lookups = new RowLookups(source, index, origins, sent);
            var entries = new EntryRow(transfer, source, lookups, choice, progress, verbs, model);
            new RowRun(source, index, progress, entries, sent, origins).run();
        }
        links.refresh(transfer, progress);
    }

    /** Fetched once: what is brought in is what was previewed. */
    private Transfer withFile(Transfer transfer) {
        String url = transfer.options(RowChoice.class).url();
        if (url == null || transfer.bytes() != null) {
            return transfer;
        }
        URI address = OutgoingCall.address(url)
                .orElseThrow(() -> new Problem(422, "unreachable", Text.of("Это не адрес.", "This is no address.")));
        Stored file = downloads.read(address, in -> files.receive(transfer.id(), in, -1));
        return transfers.fetched(transfer.id(), file);
    }

    private RowFiles rowFiles(Transfer transfer, RowChoice choice, boolean preview) {
        return new RowFiles(transfer, fetching, origins, assets, choice.download(), preview);
    }

    private RowSource source(Transfer transfer) {
        var choice = transfer.options(RowChoice.class);
        RowFormat format = formats.stream()
                .filter(known -> known.name().equals(transfer.format()))
                .findFirst()
                .orElseThrow();
        String yaml =
                Optional.ofNullable(choice.mapping()).or(format::usualMapping).orElseThrow();
        Mapping mapping = Mapping.read(yaml);
        Path copy = copy(transfer);
        try {
            String site = format.site(copy)
                    .or(() -> Optional.ofNullable(choice.url()))
                    .orElse("");
            String name = Optional.ofNullable(choice.source())
                    .filter(given -> !given.isBlank())
                    .orElseGet(
                            () -> site.isEmpty() ? "rows" : OldAddress.of(site).value());
            return new RowSource(copy, format, mapping, name, site);
        } catch (IOException e) {
            discard(copy);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            discard(copy);
            throw e;
        }
    }

    private static void discard(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows are read slowly and more than once: longer than a store keeps a connection. */
    private Path copy(Transfer transfer) {
        try (var in = files.open(transfer)) {
            Path copy = Files.createTempFile("sila-import", ".rows");
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
