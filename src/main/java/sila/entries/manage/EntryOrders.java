package sila.entries.manage;

import java.util.List;
import java.util.Objects;
import sila.entries.Entry;
import sila.kernel.Cursor;
import sila.kernel.Orders;
import sila.kernel.Orders.Order;

/** The orders in which entries are listed. */
final class EntryOrders {

    /** What was never public counts as published before everything else. */
    private static final String NEVER = "-infinity";

    /** Ids grow with time. */
    static final Orders<Entry> ALL = new Orders<>(
            "e.id",
            Entry::id,
            List.of(
                    new Order<>("createdAt", "e.id", "uuid", entry -> entry.id().toString(), last -> last.id(1)
                            .toString()),
                    new Order<>(
                            "updatedAt",
                            "e.updated_at",
                            "timestamptz",
                            entry -> entry.updatedAt().toString(),
                            last -> last.moment(0).toString()),
                    new Order<>(
                            "publishedAt",
                            EntryFilters.FIRST_PUBLISHED,
                            "timestamptz",
                            entry -> Objects.toString(entry.firstPublishedAt(), NEVER),
                            EntryOrders::publishedAt),
                    new Order<>("title", "e.title", "text", Entry::title, last -> last.text(0))));

    private EntryOrders() {}

    private static String publishedAt(Cursor last) {
        return last.text(0).equals(NEVER) ? NEVER : last.moment(0).toString();
    }
}
