package sila.studio.lists;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Field;

/**
 * A column that a list can show.
 *
 * @param name of the field; what every entry has begins with {@code entry.}
 * @param sort parameter that sorts by it upwards; null when nothing does
 * @param field null for what every entry has
 */
record Column(
        String name,
        String title,
        @Nullable String sort,
        @Nullable Field field) {

    /** As {@code aria-sort} says it, and where a click leads. */
    record Sorting(@Nullable String direction, String address) {}

    Optional<Sorting> sorting(Asked asked) {
        return Optional.ofNullable(sort).map(way -> {
            String order = asked.order();
            boolean up = order.equals(way);
            boolean down = order.equals("-" + way);
            boolean goesDown = up || !down && !way.equals("title");
            String next = goesDown ? "-" + way : way;
            return new Sorting(
                    up ? "ascending" : down ? "descending" : null,
                    asked.with(Asked.SORT, next).address());
        });
    }
}
