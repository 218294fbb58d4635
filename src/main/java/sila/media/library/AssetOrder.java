package sila.media.library;

import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.kernel.Cursor;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.media.Asset;

/** The orders in which files are listed; within equal values by id, so that a page begins where the last one ended. */
enum AssetOrder {
    /** Ids grow with time. */
    CREATED("createdAt", "a.id", "uuid", asset -> asset.id().toString()),
    UPDATED("updatedAt", "a.updated_at", "timestamptz", asset -> asset.updatedAt()
            .toString()),
    NAME("filename", "a.filename", "text", Asset::filename),
    SIZE("bytes", "a.bytes", "bigint", asset -> String.valueOf(asset.bytes()));

    private final String name;
    private final String column;
    private final String type;
    private final Function<Asset, String> value;

    AssetOrder(String name, String column, String type, Function<Asset, String> value) {
        this.name = name;
        this.column = column;
        this.type = type;
        this.value = value;
    }

    /** Upwards or, with a minus before the name, downwards. */
    record Directed(AssetOrder order, boolean downwards) {

        String by() {
            String way = downwards ? " desc" : "";
            return " order by " + order.column + way + ", a.id" + way + " ";
        }

        /** @param bind takes a value and returns what stands for it */
        String after(String cursor, Function<Object, String> bind) {
            Cursor last = Cursor.decode(cursor, toString());
            UUID id = last.id(1);
            String place = "(cast(" + bind.apply(value(last)) + " as " + order.type + "), " + bind.apply(id) + ")";
            return "(" + order.column + ", a.id) " + (downwards ? "<" : ">") + " " + place;
        }

        private String value(Cursor last) {
            return switch (order) {
                case CREATED -> last.id(0).toString();
                case UPDATED -> last.moment(0).toString();
                case NAME -> last.text(0);
                case SIZE -> String.valueOf(size(last.text(0)));
            };
        }

        private static long size(String text) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException forged) {
                throw Cursor.misfit();
            }
        }

        String cursor(Asset last) {
            return Cursor.of(toString(), order.value.apply(last), last.id()).encoded();
        }

        @Override
        public String toString() {
            return (downwards ? "-" : "") + order.name;
        }
    }

    /** @param sort null: what was uploaded last comes first */
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
