package sila.entries.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sila.entries.Publication;
import sila.entries.Publications;
import sila.kernel.StrictJson;

/** Finds the publications that a query asks for. */
@ApplicationScoped
class ContentSearch {

    private final EntityManager database;
    private final Publications publications;

    ContentSearch(EntityManager database, Publications publications) {
        this.database = database;
        this.publications = publications;
    }

    /**
     * @param next cursor of the page that follows; null on the last one
     * @param total how many there are on all pages
     */
    record Page(List<Publication> items, @Nullable String next, long total) {}

    @SuppressWarnings("unchecked")
    Page page(ContentQuery query) {
        String select = "select " + Publications.COLUMNS + ", " + query.sort().columns() + " from publication";
        String rest = query.sort().orderBy() + " limit " + (query.limit() + 1);
        var rows = (List<Object[]>)
                statement(query, query.cursor()).query(database, select, rest).getResultList();
        boolean more = rows.size() > query.limit();
        var shown = more ? rows.subList(0, query.limit()) : rows;
        return new Page(
                publications.of(shown), more ? cursor(query.sort(), shown.get(shown.size() - 1)) : null, total(query));
    }

    private static Statement statement(ContentQuery query, @Nullable String cursor) {
        var statement = new Statement();
        statement.and("type = " + statement.bind(query.type().name()));
        query.filters().forEach(filter -> filter.in(statement));
        if (cursor != null) {
            query.sort().after(cursor, statement);
        }
        return statement;
    }

    private long total(ContentQuery query) {
        return ((Number) statement(query, null)
                        .query(database, "select count(*) from publication", "")
                        .getSingleResult())
                .longValue();
    }

    private static String cursor(Sort sort, Object[] row) {
        var values = StrictJson.MAPPER.createArrayNode();
        for (int i = row.length - sort.keys().size(); i < row.length; i++) {
            values.add((String) row[i]);
        }
        return sort.cursor(values).encoded();
    }
}
