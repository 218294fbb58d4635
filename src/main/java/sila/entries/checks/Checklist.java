package sila.entries.checks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.UUID;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.entries.Author;
import sila.entries.Document;
import sila.entries.Entry;
import sila.entries.EntryVersion;
import sila.entries.dryrun.Forecasts;
import sila.entries.editing.Entries;
import sila.media.Assets;

/** Asks all checks about the latest version of an entry; what other servers know is asked of {@link Reachability}. */
@ApplicationScoped
public class Checklist {

    private final Entries entries;
    private final ContentModel model;
    private final Assets assets;
    private final Forecasts forecasts;
    private final Instance<Check> checks;

    Checklist(Entries entries, ContentModel model, Assets assets, Forecasts forecasts, @Any Instance<Check> checks) {
        this.entries = entries;
        this.model = model;
        this.assets = assets;
        this.forecasts = forecasts;
        this.checks = checks;
    }

    /** @throws sila.kernel.Problem 404 when there is no such entry, 403 when the reader may not see it */
    @Transactional
    public Checked of(UUID id, Author reader) {
        forecasts.lookOnly();
        Inspected entry = inspected(entries.readable(id, reader), reader);
        var found = new ArrayList<Finding>();
        checks.forEach(check -> check.check(entry, found::add));
        return Checked.of(entry, found);
    }

    private Inspected inspected(Entry entry, Author reader) {
        ContentType type = model.requireType(entry.type());
        EntryVersion version = entry.latest();
        Document document = version.document(type).known(type);
        var used = document.parts().values().stream()
                .flatMap(values -> type.assets(values).stream())
                .distinct()
                .toList();
        return new Inspected(entry, version, type, document, assets.find(used), reader);
    }
}
