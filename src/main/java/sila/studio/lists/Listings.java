package sila.studio.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.entries.manage.EntryList;
import sila.entries.manage.EntryView;
import sila.kernel.Page;
import sila.members.Caller;

/** Reads as many rows of a list as its reader had before them when they left it, or the next ones. */
@ApplicationScoped
class Listings {

    static final int PAGE = 25;

    private static final int LARGEST_QUERY = 100;
    /** Beyond it the list begins anew where it has come to. */
    private static final int MOST_SHOWN = 500;

    private final EntryList list;
    private final Rows rows;
    private final Caller caller;

    Listings(EntryList list, Rows rows, Caller caller) {
        this.list = list;
        this.rows = rows;
        this.caller = caller;
    }

    /** @param total null when it was not asked for */
    record Found(Listing listing, EntryList.@Nullable Total total) {}

    /** From the beginning. @param shown how many rows there are to be */
    Found whole(Asked asked, List<Column> columns, int shown) {
        var entries = new ArrayList<EntryView>();
        EntryList.Total total = null;
        String cursor = null;
        do {
            int size = Math.min(shown - entries.size(), LARGEST_QUERY);
            var found = list.page(asked.query(size, cursor, total == null), author());
            entries.addAll(found.items());
            total = total == null ? found.total() : total;
            cursor = found.next();
        } while (cursor != null && entries.size() < shown);
        return new Found(listing(asked, columns, new Page<>(entries, cursor), entries.size()), total);
    }

    /** @param before how many rows are there already */
    Listing next(Asked asked, List<Column> columns, String cursor, int before) {
        var found = list.page(asked.query(PAGE, cursor, false), author());
        return listing(
                asked,
                columns,
                new Page<>(found.items(), found.next()),
                before + found.items().size());
    }

    private Listing listing(Asked asked, List<Column> columns, Page<EntryView> found, int shown) {
        return new Listing(columns, rows.of(found.items(), columns), more(asked, found.next(), shown));
    }

    private static Listing.@Nullable More more(Asked asked, @Nullable String cursor, int shown) {
        return cursor == null
                ? null
                : new Listing.More(
                        asked.with(Asked.SHOWN, String.valueOf(shown + PAGE)).address(),
                        asked.with(Asked.SHOWN, String.valueOf(shown))
                                .with(Asked.CURSOR, cursor)
                                .address());
    }

    /** What an address says of it, within reason. */
    static int shown(@Nullable String asked) {
        return asked != null && asked.matches("\\d{1,4}")
                ? Math.max(PAGE, Math.min(Integer.parseInt(asked), MOST_SHOWN))
                : PAGE;
    }

    private Author author() {
        return Author.of(caller);
    }
}
