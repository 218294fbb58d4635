package sila.members.manage;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sila.kernel.Cursor;
import sila.kernel.Problem;
import sila.kernel.StrictJson;

/** Where a list goes on whose items are in the order of their ids, the oldest first. */
public final class IdCursor {

    private static final String ORDER = "id";

    private IdCursor() {}

    /** @param next cursor of the page that follows; null on the last one */
    public record Page<T>(List<T> items, @Nullable String next) {}

    /** @throws Problem 400 */
    static @Nullable UUID decode(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return UUID.fromString(Cursor.decode(cursor, ORDER).values().path(0).asText());
        } catch (IllegalArgumentException notAnId) {
            throw Cursor.misfit();
        }
    }

    /** @param found one more than the page takes, when there are more */
    static <E, T> Page<T> page(List<E> found, int size, Function<E, UUID> id, Function<E, T> view) {
        String next = found.size() > size ? encoded(id.apply(found.get(size - 1))) : null;
        return new Page<>(found.stream().limit(size).map(view).toList(), next);
    }

    private static String encoded(UUID last) {
        return new Cursor(ORDER, StrictJson.MAPPER.createArrayNode().add(last.toString())).encoded();
    }
}
