package sila.entries.publishing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import sila.entries.Publication;

/**
 * Where entries will stand once some changes have happened. What is published together is rendered by it, so that each
 * can link to any other, in circles too.
 */
public final class Prospect {

    static final Prospect NONE = new Prospect(Map.of());

    private final Map<UUID, Optional<String>> paths;

    private Prospect(Map<UUID, Optional<String>> paths) {
        this.paths = paths;
    }

    public static Prospect after(List<Change> changes) {
        var paths = new HashMap<UUID, Optional<String>>();
        changes.forEach(change -> paths.put(change.entry().id(), path(change)));
        return new Prospect(paths);
    }

    private static Optional<String> path(Change change) {
        return change instanceof Change.Appearance appearance
                ? Optional.of(
                        Publication.path(appearance.type(), appearance.version().slug()))
                : Optional.empty();
    }

    /** Whether the changes have a say in where this entry stands. */
    boolean covers(UUID entry) {
        return paths.containsKey(entry);
    }

    /** Address from the site's root; empty when the entry will not be public. */
    Optional<String> path(UUID entry) {
        return paths.getOrDefault(entry, Optional.empty());
    }
}
