package sila.kernel;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The orders in which rows are listed: by a column and, within equal values, by id, so that a page begins where the last
 * one ended (keyset pagination).
 *
 * @param id the column of the id
 * @param known the first one is taken, downwards, when none is asked for
 */
public record Orders<R>(String id, Function<R, UUID> idOf, List<Order<R>> known) {

    /**
     * @param name as it is asked for
     * @param type of the column
     * @param value of the column in a row, as the database reads it
     * @param reached the same value out of a cursor; 400 when it was forged
     */
    public record Order<R>(
            String name, String column, String type, Function<R, String> value, Function<Cursor, String> reached) {}

    /**
     * @param sort name of an order, with a minus before it for downwards
     * @throws Problem 400
     */
    public Directed<R> asked(@Nullable String sort) {
        if (sort == null) {
            return new Directed<>(this, known.get(0), true);
        }
        boolean downwards = sort.startsWith("-");
        String asked = downwards ? sort.substring(1) : sort;
        return known.stream()
                .filter(order -> order.name.equals(asked))
                .findFirst()
                .map(order -> new Directed<>(this, order, downwards))
                .orElseThrow(() -> Problem.badRequest(
                        "sort",
                        Text.of("Порядок: %s, с минусом — по убыванию.", "Orders: %s, with a minus downwards.")
                                .with(known.stream().map(Order::name).collect(Collectors.joining(", ")))));
    }

    /** One of the orders, upwards or downwards. */
    public record Directed<R>(Orders<R> orders, Order<R> order, boolean downwards) {

        public String by() {
            String way = downwards ? " desc" : "";
            return " order by " + order.column + way + ", " + orders.id + way + " ";
        }

        /** @param bind takes a value and returns what stands for it */
        public String after(String cursor, Function<Object, String> bind) {
            Cursor last = Cursor.decode(cursor, toString());
            String place = "(cast(" + bind.apply(order.reached.apply(last)) + " as " + order.type + "), "
                    + bind.apply(last.id(1)) + ")";
            return "(" + order.column + ", " + orders.id + ") " + (downwards ? "<" : ">") + " " + place;
        }

        public String cursor(R last) {
            return Cursor.of(toString(), order.value.apply(last), orders.idOf.apply(last))
                    .encoded();
        }

        /** As it is asked for. */
        @Override
        public String toString() {
            return (downwards ? "-" : "") + order.name;
        }
    }
}
