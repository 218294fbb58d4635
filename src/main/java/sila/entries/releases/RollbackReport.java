package sila.entries.releases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.dryrun.Action;
import sila.entries.dryrun.Finding;

/** What taking a release back would do, item by item. */
public record RollbackReport(List<Item> items) {

    /**
     * @param action what happens to the entry; null for nothing, because nothing of it has changed or it is gone already
     * @param version number of the version that is public again; null when none was public before the release
     * @param laterChange what has happened to the entry in public since; null when nothing has
     * @param laterEdits what editors have saved since, newest first; it stays with the drafts and is not public afterwards
     * @param obstacles why it cannot be done
     */
    public record Item(
            UUID entry,
            @Nullable Action action,
            @Nullable Integer version,
            @Nullable LaterChange laterChange,
            List<LaterEdit> laterEdits,
            List<Finding> obstacles) {}

    /** @param version number of the version published since; null when the entry has been withdrawn */
    public record LaterChange(
            @Nullable Integer version, @Nullable Instant at) {}

    public record LaterEdit(int version, String by, Instant at) {}

    /** Whether something that was published or withdrawn later would be overwritten. */
    public boolean overwrites() {
        return items.stream().anyMatch(item -> item.laterChange() != null);
    }

    public List<Finding> obstacles() {
        return items.stream().flatMap(item -> item.obstacles().stream()).toList();
    }
}
