package sila.transfer.archive;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.releases.ReleaseCopies;
import sila.entries.releases.ReleaseCopy;
import sila.transfer.zip.ZipWriter;

/** The releases of one export: they name entries of all types, so they are part of a whole one only. */
final class ReleaseExport {

    private static final int AT_ONCE = 50;

    private final ReleaseCopies releases;
    private final ZipWriter zip;
    private final Export.Steps steps;
    private int count;

    ReleaseExport(ReleaseCopies releases, ZipWriter zip, Export.Steps steps) {
        this.releases = releases;
        this.zip = zip;
        this.steps = steps;
    }

    void write() throws IOException {
        List<ReleaseCopy> page = page(null);
        while (!page.isEmpty()) {
            for (ReleaseCopy release : page) {
                zip.file(Names.release(release.id()), Written.json(release));
                count++;
                steps.one();
            }
            page = page(page.get(page.size() - 1).id());
        }
    }

    private List<ReleaseCopy> page(@Nullable UUID last) {
        return QuarkusTransaction.requiringNew().call(() -> releases.page(last, AT_ONCE));
    }

    int count() {
        return count;
    }
}
