package sila.media.folders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.media.description.Line;

/** All folders as they are at one moment, and the rules of where one may stand. */
final class FolderTree {

    static final int DEEPEST = 8;
    static final int MOST = 2000;
    static final int LONGEST_NAME = 100;

    private final Map<UUID, Folder> folders = new HashMap<>();

    private FolderTree() {}

    static FolderTree load() {
        var tree = new FolderTree();
        Folder.<Folder>listAll().forEach(folder -> tree.folders.put(folder.id, folder));
        return tree;
    }

    /** For a transaction that changes it: others who do wait, those who read do not. */
    static FolderTree locked() {
        Folder.getEntityManager()
                .createNativeQuery("lock table asset_folder in share row exclusive mode")
                .executeUpdate();
        return load();
    }

    Optional<Folder> find(@Nullable UUID id) {
        return id == null ? Optional.empty() : Optional.ofNullable(folders.get(id));
    }

    int size() {
        return folders.size();
    }

    /** Parents before their children; siblings by name. */
    List<Folder> inOrder() {
        var order = new ArrayList<Folder>();
        append(null, order);
        return order;
    }

    private void append(@Nullable UUID parent, List<Folder> order) {
        children(parent)
                .sorted(Comparator.comparing((Folder folder) -> folder.nameKey).thenComparing(folder -> folder.id))
                .forEach(folder -> {
                    order.add(folder);
                    append(folder.id, order);
                });
    }

    Stream<Folder> children(@Nullable UUID parent) {
        return folders.values().stream().filter(folder -> Objects.equals(folder.parentId, parent));
    }

    /**
     * @param former the folder that is to be so; null for a new one
     * @return the name as it is kept
     * @throws Problem 409 when a sibling has the name, 422
     */
    String checked(@Nullable String given, @Nullable UUID parent, @Nullable Folder former) {
        var violations = new ArrayList<Violation>();
        String name = Line.of(given);
        if (name == null) {
            violations.add(new Violation("/name", Text.of("Назовите папку.", "Give the folder a name.")));
        }
        Line.check(name, LONGEST_NAME, "/name", violations);
        checkPlace(parent, former).ifPresent(why -> violations.add(new Violation("/parent", why)));
        if (name == null || !violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        if (isTaken(name, parent, former)) {
            throw new FolderNameIsTaken(name);
        }
        return name;
    }

    private Optional<Text> checkPlace(@Nullable UUID parent, @Nullable Folder former) {
        if (parent == null) {
            return Optional.empty();
        }
        if (!folders.containsKey(parent)) {
            return Optional.of(Text.of("Такой папки нет.", "There is no such folder."));
        }
        if (former != null && isIn(parent, former)) {
            return Optional.of(Text.of(
                    "Папку нельзя переместить в неё саму или во вложенную в неё.",
                    "A folder cannot be moved into itself or into one below it."));
        }
        if (depth(parent) + (former == null ? 1 : height(former)) > DEEPEST) {
            return Optional.of(Text.of("Вложенных уровней не больше %s.", "At most %s levels of folders.")
                    .with(DEEPEST));
        }
        return Optional.empty();
    }

    private boolean isTaken(String name, @Nullable UUID parent, @Nullable Folder except) {
        return children(parent).anyMatch(sibling -> sibling != except && sibling.nameKey.equals(Folder.key(name)));
    }

    private boolean isIn(UUID place, Folder branch) {
        for (Folder at = folders.get(place); at != null; at = find(at.parentId).orElse(null)) {
            if (at == branch) {
                return true;
            }
        }
        return false;
    }

    /** How many levels there are down to this one. */
    int depth(@Nullable UUID id) {
        int depth = 0;
        for (Folder at = find(id).orElse(null);
                at != null;
                at = find(at.parentId).orElse(null)) {
            depth++;
        }
        return depth;
    }

    private int height(Folder folder) {
        return 1 + children(folder.id).mapToInt(this::height).max().orElse(0);
    }

    /** The name itself or, when siblings have it, the name with a number. */
    String free(String name, @Nullable UUID parent, @Nullable Folder except) {
        String free = name;
        for (int number = 2; isTaken(free, parent, except); number++) {
            String suffix = " (" + number + ")";
            free = name.substring(0, Math.min(name.length(), LONGEST_NAME - suffix.length())) + suffix;
        }
        return free;
    }

    void add(Folder folder) {
        folders.put(folder.id, folder);
    }
}
