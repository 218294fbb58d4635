package sila.transfer.archive;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import sila.entries.Author;
import sila.kernel.HubPart;
import sila.kernel.Text;
import sila.transfer.Failure;
import sila.transfer.Finding;
import sila.transfer.Outcome;
import sila.transfer.zip.ZipWriter;

/** What other packages keep beside entries, in an archive and here. */
@ApplicationScoped
class HubParts {

    private final SortedMap<String, HubPart> byName = new TreeMap<>();

    HubParts(@Any Instance<HubPart> parts) {
        parts.forEach(part -> byName.put(part.name(), part));
    }

    void write(ZipWriter zip) throws IOException {
        for (HubPart part : byName.values()) {
            var all = part.all();
            if (!all.isEmpty()) {
                zip.file(Names.hubPart(part.name()), Written.json(all));
            }
        }
    }

    Finding preview(Archive archive, String name) {
        String file = Names.hubPart(name);
        try {
            return Optional.ofNullable(byName.get(name))
                    .map(part -> JsonFile.in(file, () -> part.missing(archive.hubPart(name))))
                    .map(missing -> finding(file, missing == 0 ? Outcome.UNCHANGED : Outcome.NEW, List.of()))
                    .orElseGet(() -> unknown(file));
        } catch (RuntimeException e) {
            return Failure.of(file, "", e);
        }
    }

    /** @throws sila.kernel.Problem 422: the file says what cannot be */
    Finding bringIn(Archive archive, String name, Author by) {
        String file = Names.hubPart(name);
        HubPart part = byName.get(name);
        if (part == null) {
            return unknown(file);
        }
        JsonNode json = archive.hubPart(name);
        var restored = JsonFile.in(file, () -> part.restore(json, by.name()));
        return finding(file, restored.added() == 0 ? Outcome.UNCHANGED : Outcome.CREATED, restored.leftOut());
    }

    private static Finding unknown(String file) {
        return finding(
                file,
                Outcome.IGNORED,
                List.of(Text.of("Этот хаб такого не знает.", "This hub knows nothing of the kind.")));
    }

    private static Finding finding(String file, Outcome outcome, List<Text> reasons) {
        return new Finding(outcome, file, "", reasons);
    }
}
