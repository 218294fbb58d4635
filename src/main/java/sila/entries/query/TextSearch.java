package sila.entries.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.filters.Condition;
import sila.entries.reading.Reading;
import sila.entries.reading.Statement;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.search.SearchIndex;
import sila.search.SearchQuery;
import sila.search.SearchResult;

/**
 * A list by how well entries fit a text: the search index ranks them, the conditions are looked at in the database. The
 * index follows publications within about a second; what is no longer public is never shown.
 */
@ApplicationScoped
class TextSearch {

    private static final int BATCH = 100;
    /** So many hits are looked through for one page, then the page ends before it is full and has a cursor. */
    private static final int MOST_BATCHES = 5;

    private final SearchIndex index;

    TextSearch(SearchIndex index) {
        this.index = index;
    }

    Lists.Page page(Reading reading, ContentQuery query) {
        if (!reading.edition().isCurrent()) {
            throw Problem.badRequest(
                    "q",
                    Text.of(
                            "По тексту ищут только в том, что опубликовано сейчас: уберите q, as_of или preview.",
                            "Only what is public now is searched by text: leave out q, as_of or preview."));
        }
        var found = new ArrayList<Found>();
        String cursor = query.cursor();
        for (int batch = 1; ; batch++) {
            SearchResult hits = index.search(SearchQuery.of(query.text())
                    .where("type", List.of(query.type().name()))
                    .limit(BATCH)
                    .after(cursor));
            Map<UUID, Found> fitting = fitting(reading, query, hits);
            for (SearchResult.Hit hit : hits.items()) {
                Found row = fitting.get(hit.entry().id());
                if (row != null && found.size() == query.limit()) {
                    return page(query, found, cursor, hits);
                }
                if (row != null) {
                    found.add(row);
                    cursor = hit.after();
                }
            }
            cursor = hits.next();
            if (cursor == null || batch == MOST_BATCHES) {
                return page(query, found, cursor, hits);
            }
        }
    }

    /** The index counts all hits; how many of them fulfil further conditions, nobody knows without looking at each. */
    private static Lists.Page page(ContentQuery query, List<Found> found, @Nullable String next, SearchResult hits) {
        boolean counted = query.withTotal() && query.condition().equals(Condition.NONE);
        return new Lists.Page(found, next, counted ? (Long) hits.total() : null);
    }

    private static Map<UUID, Found> fitting(Reading reading, ContentQuery query, SearchResult hits) {
        var byId = new HashMap<UUID, Found>();
        var statement = new Statement();
        UUID[] ids = hits.items().stream().map(hit -> hit.entry().id()).toArray(UUID[]::new);
        String rest = "from publication p where p.entry_id = any(" + statement.bind(ids) + ") and p.type = "
                + statement.bind(query.type().name()) + " and "
                + query.condition().sql(statement, reading.edition(), "p");
        reading.rows(
                        statement,
                        "p.entry_id, p.revision",
                        rest,
                        row -> new Found(row.getObject(2, UUID.class), row.getLong(3), List.of()))
                .forEach(row -> byId.put(row.id(), row));
        return byId;
    }
}
