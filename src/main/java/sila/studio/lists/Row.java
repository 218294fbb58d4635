package sila.studio.lists;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sila.entries.manage.EntryView;

/**
 * An entry in a list.
 *
 * @param publicAddress where readers find it; null when they do not
 */
record Row(EntryView entry, String typeTitle, @Nullable String publicAddress, List<Cell> cells) {

    public String address() {
        return "/studio/entries/" + entry.type() + "/" + entry.id();
    }

    /** Whether readers see another version than editors. */
    public boolean hasChanges() {
        return entry.publishedVersion() != null && !Objects.equals(entry.publishedVersion(), entry.version());
    }

    public boolean isOverdue() {
        Instant dueAt = entry.dueAt();
        return dueAt != null && dueAt.isBefore(Instant.now());
    }
}
