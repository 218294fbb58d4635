package sila.transfer.archive;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.entries.copies.Copies;
import sila.entries.copies.EntryHead;
import sila.entries.copies.VersionCopy;
import sila.transfer.zip.ZipWriter;

/** The entries of one export. */
final class EntryExport {

    private static final int HEADS_AT_ONCE = 200;
    private static final int VERSIONS_AT_ONCE = 10;

    private final ExportChoice choice;
    private final ContentModel model;
    private final Copies copies;
    private final Parts parts;
    private final ZipWriter zip;
    private final Export.Steps steps;
    private final SortedSet<String> usedAssets = new TreeSet<>();
    private int entries;
    private int versions;

    EntryExport(
            ExportChoice choice, ContentModel model, Copies copies, Parts parts, ZipWriter zip, Export.Steps steps) {
        this.choice = choice;
        this.model = model;
        this.copies = copies;
        this.parts = parts;
        this.zip = zip;
        this.steps = steps;
    }

    /**
     * An entry as it was in one moment.
     *
     * @param latest kept from then, for an autosave may take its place the next moment
     */
    private record Snapshot(
            EntryHead head, VersionCopy latest, List<Integer> numbers, SortedMap<String, JsonNode> parts) {}

    void write(Copies.Choice which) throws IOException {
        List<EntryHead> page = page(which, null);
        while (!page.isEmpty()) {
            for (EntryHead head : page) {
                var snapshot = QuarkusTransaction.requiringNew().call(() -> snapshot(head));
                if (snapshot.isPresent()) {
                    write(snapshot.get());
                }
                steps.one();
            }
            page = page(which, page.get(page.size() - 1));
        }
    }

    private List<EntryHead> page(Copies.Choice which, @Nullable EntryHead last) {
        return QuarkusTransaction.requiringNew().call(() -> copies.page(which, last, HEADS_AT_ONCE));
    }

    /** Empty when it has gone meanwhile, or is not public any more. */
    private Optional<Snapshot> snapshot(EntryHead listed) {
        return copies.head(listed.id()).flatMap(head -> {
            Integer number = choice.published() ? head.publishedVersion() : Integer.valueOf(head.version());
            return number == null
                    ? Optional.empty()
                    : copies.version(head.id(), number).map(latest -> snapshot(head, latest));
        });
    }

    private Snapshot snapshot(EntryHead head, VersionCopy latest) {
        var found = parts.of(head.id(), choice.published());
        return choice.published()
                ? new Snapshot(head.published(latest), latest, List.of(latest.number()), found)
                : new Snapshot(head, latest, copies.numbers(head.id()), found);
    }

    private void write(Snapshot entry) throws IOException {
        EntryHead head = entry.head();
        zip.file(Names.head(head.type(), head.id()), Written.json(head));
        for (var part : entry.parts().entrySet()) {
            zip.file(Names.part(head.type(), head.id(), part.getKey()), Written.json(part.getValue()));
        }
        var former = new ArrayList<>(entry.numbers());
        former.removeIf(number -> number >= head.version());
        for (int from = 0; from < former.size(); from += VERSIONS_AT_ONCE) {
            var numbers = former.subList(from, Math.min(former.size(), from + VERSIONS_AT_ONCE));
            for (VersionCopy version :
                    QuarkusTransaction.requiringNew().call(() -> copies.versions(head.id(), numbers))) {
                write(head, version);
            }
        }
        write(head, entry.latest());
        entries++;
    }

    private void write(EntryHead head, VersionCopy version) throws IOException {
        zip.file(Names.version(head, version.number()), Written.json(version));
        versions++;
        if (!choice.isEverything()) {
            model.type(head.type()).ifPresent(type -> version.document().parts().values().stream()
                    .flatMap(values -> type.assets(values).stream())
                    .forEach(asset -> usedAssets.add(asset.toString())));
        }
    }

    /** Ids, in order, of the files that the written versions show. */
    SortedSet<String> usedAssets() {
        return usedAssets;
    }

    int entries() {
        return entries;
    }

    int versions() {
        return versions;
    }
}
