package sila.entries.manage;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.entries.Entry;
import sila.kernel.Cursor;
import sila.kernel.Problem;
import sila.kernel.Text;

/** The orders in which entries are listed; within equal values by id, so that a page begins where the last one ended. */
enum EntryOrder {
    /** Ids grow with time. */
    CREATED("createdAt", "e.id", "uuid", entry -> entry.id().toString(), cursor -> cursor.id(1)
            .toString()),
    UPDATED(
            "updatedAt",
            "e.updated_at",
            "timestamptz",
            entry -> entry.updatedAt().toString(),
            cursor -> cursor.moment(0).toString()),
    /** What was never public counts as published before everything else. */
    PUBLISHED(
            "publishedAt",
            EntryFilters.FIRST_PUBLISHED,
            "timestamptz",
            entry -> Objects.toString(entry.firstPublishedAt(), EntryOrder.NEVER),
            EntryOrder::publishedAt),
    TITLE("title", "e.title", "text", Entry::title, cursor -> cursor.text(0));

    private static final String NEVER = "-infinity";

    private final String name;
    private final String column;
    private final String type;
    private final Function<Entry, String> value;
    private final Function<Cursor, String> reached;

    EntryOrder(
            String name, String column, String type, Function<Entry, String> value, Function<Cursor, String> reached) {
        this.name = name;
        this.column = column;
        this.type = type;
        this.value = value;
        this.reached = reached;
    }

    private static String publishedAt(Cursor cursor) {
        return cursor.text(0).equals(NEVER) ? NEVER : cursor.moment(0).toString();
    }

    /** Upwards or, with a minus before the name, downwards. */
    record Directed(EntryOrder order, boolean downwards) {

        String by() {
            String way = downwards ? " desc" : "";
            return " order by " + order.column + way + ", e.id" + way + " ";
        }

        /** @param bind takes a value and returns what stands for it */
        String after(String cursor, Function<Object, String> bind) {
            Cursor last = Cursor.decode(cursor, toString());
            String place = "(cast(" + bind.apply(order.reached.apply(last)) + " as " + order.type + "), "
                    + bind.apply(last.id(1)) + ")";
            return "(" + order.column + ", e.id) " + (downwards ? "<" : ">") + " " + place;
        }

        String cursor(Entry last) {
            return Cursor.of(toString(), order.value.apply(last), last.id()).encoded();
        }

        @Override
        public String toString() {
            return (downwards ? "-" : "") + order.name;
        }
    }

    /** @param sort null: what was created last comes first */
    static Directed of(@Nullable String sort) {
        if (sort == null) {
            return new Directed(CREATED, true);
        }
        boolean downwards = sort.startsWith("-");
        String asked = downwards ? sort.substring(1) : sort;
        return Stream.of(values())
                .filter(order -> order.name.equals(asked))
                .findFirst()
                .map(order -> new Directed(order, downwards))
                .orElseThrow(() -> Problem.badRequest(
                        "sort",
                        Text.of("Порядок: %s, с минусом — по убыванию.", "Orders: %s, with a minus downwards.")
                                .with(Stream.of(values())
                                        .map(order -> order.name)
                                        .collect(Collectors.joining(", ")))));
    }
}
