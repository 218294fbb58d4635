package sila.entries.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sila.entries.reading.Reading;

/** Finds which entries stand on the page that is asked for. */
@ApplicationScoped
public class Lists {

    private final Drives drives;
    private final Totals totals;
    private final TextSearch textSearch;

    Lists(Drives drives, Totals totals, TextSearch textSearch) {
        this.drives = drives;
        this.totals = totals;
        this.textSearch = textSearch;
    }

    /**
     * One page of a list.
     *
     * @param next cursor of the page that follows; null on the last one
     * @param total how many there are on all pages; null when nobody has asked or nobody knows
     */
    public record Page(
            List<Found> found,
            @Nullable String next,
            @Nullable Long total) {}

    public Page page(Reading reading, ContentQuery query) {
        return query.text() == null ? ordered(reading, query) : textSearch.page(reading, query);
    }

    private Page ordered(Reading reading, ContentQuery query) {
        Drive drive = drives.best(reading, query);
        List<Found> rows = new PageSql(reading, query, drive).rows();
        boolean more = rows.size() > query.limit();
        List<Found> shown = more ? rows.subList(0, query.limit()) : rows;
        return new Page(
                shown,
                more ? query.sort().cursor(shown.get(shown.size() - 1)) : null,
                query.withTotal() ? (Long) totals.of(reading, query, drive) : null);
    }
}
