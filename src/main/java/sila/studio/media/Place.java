package sila.studio.media;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.media.folders.FoldersResource.View;

/**
 * A folder where it stands in the tree.
 *
 * @param depth 0 at the top
 * @param above names of those it lies in, each with a slash after it; empty at the top
 */
record Place(View folder, int depth, String above) {

    /** @param folders parents before their children */
    static List<Place> of(List<View> folders) {
        Map<UUID, Place> known = new HashMap<>();
        return folders.stream()
                .map(folder -> {
                    Place parent = folder.parent() == null ? null : known.get(folder.parent());
                    Place place = parent == null
                            ? new Place(folder, 0, "")
                            : new Place(folder, parent.depth + 1, parent.path() + " / ");
                    known.put(folder.id(), place);
                    return place;
                })
                .toList();
    }

    /** «Съезды / 2026» */
    public String path() {
        return above + folder.name();
    }

    /** Not «is»: templates take that for equals. */
    public boolean hasId(@Nullable Object id) {
        return folder.id().toString().equals(String.valueOf(id));
    }
}
