package sila.entries.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import sila.entries.filters.Seek;
import sila.entries.reading.Reading;
import sila.entries.reading.Statement;

/**
 * The statement that finds the entries of a page. Each candidate of a drive is looked at on its own, in the order of the
 * drive, until the page is full; the {@code offset 0} keeps PostgreSQL from turning that into a join of everything.
 */
final class PageSql {

    private final Reading reading;
    private final ContentQuery query;
    private final Drive drive;
    private final List<SortKey> keys;
    private final Statement statement = new Statement();
    private final @Nullable List<String> after;

    PageSql(Reading reading, ContentQuery query, Drive drive) {
        this.reading = reading;
        this.query = query;
        this.drive = drive;
        this.keys = query.sort().keys();
        this.after = query.cursor() == null ? null : query.sort().position(query.cursor());
    }

    /** One more than the page has, if there are more. */
    List<Found> rows() {
        String candidates = drive instanceof Drive.Ordered ordered ? ordered(ordered) : sorted();
        String each = IntStream.range(0, keys.size()).mapToObj(i -> ", x.k" + i).collect(Collectors.joining());
        return reading.rows(
                statement,
                "x.entry_id, x.revision" + each,
                "from (" + candidates + ") x" + query.sort().orderBy(names("x")) + limit(),
                this::found);
    }

    private Found found(ResultSet row) throws SQLException {
        var position = new ArrayList<String>();
        for (int i = 0; i < keys.size(); i++) {
            position.add(keys.get(i).text(row, i + 4));
        }
        return new Found(row.getObject(2, UUID.class), row.getLong(3), position);
    }

    private String sorted() {
        String from = drive instanceof Drive.Gathered gathered
                ? gathered.ids(statement) + " d cross join lateral " + looked("p.type = " + type())
                : "(" + rows(reading.relation(statement), "p.type = " + type()) + ") p";
        return "select p.* from " + from + where(afterward(names("p")));
    }

    private String ordered(Drive.Ordered ordered) {
        var expressions = new ArrayList<String>();
        boolean covered = true;
        for (int i = 0; i < keys.size(); i++) {
            String column = ordered.index().column(keys.get(i), query.sort().first());
            covered &= column != null;
            expressions.add(column == null ? "p.k" + i : column);
        }
        if (covered && query.sort().isByOneFact() && after != null) {
            return beyondFact(ordered, expressions);
        }
        return branch(ordered, expressions, covered ? wholly(expressions) : partly(expressions));
    }

    /** Behind a value come first the others with the same, then those with the next: two ranges of the index. */
    private String beyondFact(Drive.Ordered ordered, List<String> expressions) {
        String same = expressions.get(0) + " = " + bound(0) + " and " + beyond(expressions.subList(1, 3), 1);
        String next = expressions.get(0) + keys.get(0).beyond() + bound(0);
        return "(" + branch(ordered, expressions, same) + ") union all (" + branch(ordered, expressions, next) + ")";
    }

    private String branch(Drive.Ordered ordered, List<String> expressions, @Nullable String cursor) {
        Seek seek = ordered.seek();
        String from = seek == null
                ? ordered.index().table + " f where f.type = " + type() + fact(ordered)
                : seek.from(statement);
        String columns = IntStream.range(0, keys.size())
                .mapToObj(i -> ", " + expressions.get(i) + " as k" + i)
                .collect(Collectors.joining());
        return "select p.entry_id, p.revision" + columns + " from (select f.* from " + from + bounds() + ") d"
                + " cross join lateral " + looked(null) + where(cursor)
                + query.sort().orderBy(expressions) + limit();
    }

    /** Conditions on the first key itself bound what is read of the index. */
    private String bounds() {
        SortKey first = query.sort().first();
        return query.condition().ways().stream()
                .filter(way -> way.size() == 1 && first.isBoundBy(way.get(0)))
                .map(way -> " and " + way.get(0).compared(statement))
                .collect(Collectors.joining());
    }

    private String fact(Drive.Ordered ordered) {
        return ordered.index() == Drive.Index.FACT
                ? " and f.path = " + statement.bind(query.sort().first().name())
                : "";
    }

    /** The public row of a candidate, if it fulfils the conditions. */
    private String looked(@Nullable String further) {
        return "(" + rows("publication", "p.entry_id = d.entry_id" + (further == null ? "" : " and " + further))
                + " offset 0) p";
    }

    private String rows(String relation, String condition) {
        String columns = IntStream.range(0, keys.size())
                .mapToObj(i -> ", " + keys.get(i).expression("p") + " as k" + i)
                .collect(Collectors.joining());
        return "select p.entry_id, p.revision" + columns + " from " + relation + " p where " + condition + " and "
                + drive.remaining(query.condition()).sql(statement, reading.edition(), "p");
    }

    private @Nullable String wholly(List<String> expressions) {
        return after == null ? null : beyond(expressions, 0);
    }

    /** The first key of the index bounds what is read, the rest decides. */
    private @Nullable String partly(List<String> expressions) {
        if (after == null) {
            return null;
        }
        return expressions.get(0) + keys.get(0).beyond().replace(" ", "") + "= " + bound(0) + " and "
                + afterward(expressions);
    }

    /** A comparison of rows, which an index answers; all keys have one direction. */
    private String beyond(List<String> expressions, int from) {
        String values = IntStream.range(from, keys.size()).mapToObj(this::bound).collect(Collectors.joining(", "));
        return "(" + String.join(", ", expressions) + ")" + keys.get(from).beyond() + "(" + values + ")";
    }

    private @Nullable String afterward(List<String> expressions) {
        return after == null ? null : step(0, expressions);
    }

    private String step(int i, List<String> expressions) {
        String beyond = expressions.get(i) + keys.get(i).beyond() + bound(i);
        return i == keys.size() - 1
                ? beyond
                : "(" + beyond + " or (" + expressions.get(i) + " = " + bound(i) + " and " + step(i + 1, expressions)
                        + "))";
    }

    private String bound(int i) {
        return after == null
                ? "null"
                : "cast(" + statement.bind(after.get(i)) + " as " + keys.get(i).sqlType() + ")";
    }

    private List<String> names(String row) {
        return IntStream.range(0, keys.size()).mapToObj(i -> row + ".k" + i).toList();
    }

    private static String where(@Nullable String condition) {
        return condition == null ? "" : " where " + condition;
    }

    private String limit() {
        return " limit " + (query.limit() + 1);
    }

    private String type() {
        return statement.bind(query.type().name());
    }
}
