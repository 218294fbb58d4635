package sila.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next cursor of the page that follows; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * @param found one more than the page holds, when there is a next one
     * @param cursor of the page after an item
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
        return found.size() > limit
                ? new Page<>(List.copyOf(found.subList(0, limit)), cursor.apply(found.get(limit - 1)))
                : new Page<>(found, null);
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
