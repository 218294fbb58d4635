package sila.members.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import sila.kernel.Cursor;
import sila.kernel.Limit;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;

/** Acts, the latest first. */
@ApplicationScoped
public class AuditList {

    private static final String ORDER = "-id";
    private static final String ANY_END = "*";

    private final DataSource database;

    AuditList(DataSource database) {
        this.database = database;
    }

    /**
     * Every part may be missing.
     *
     * @param subject {@code entry:0197…}, or what it begins with and a star: {@code entry:*}
     * @param action the same: {@code entry.publish}, {@code entry.*}
     * @param by name
     * @param from instant, inclusive
     * @param to instant, exclusive
     */
    public record Query(
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("action") @Nullable String action,
            @QueryParam("by") @Nullable String by,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {

        /** As a form sends it, whose fields are empty when nothing is typed into them. */
        public Query withoutEmpty() {
            return new Query(
                    given(subject), given(action), given(by), given(from), given(to), given(cursor), given(limit));
        }

        private static @Nullable String given(@Nullable String value) {
            return value == null || value.isBlank() ? null : value.strip();
        }
    }

    /** @param next cursor of the page that follows; null on the last one */
    public record Page(List<View> items, @Nullable String next) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            long id,
            Instant at,
            String action,
            String subject,
            @JsonRawValue @Nullable String before,
            @JsonRawValue @Nullable String after,
            String by,
            @Nullable UUID account,
            @Nullable String address) {

        static View of(Written act) {
            return new View(
                    act.id(),
                    act.at(),
                    act.action(),
                    act.subject(),
                    act.before(),
                    act.after(),
                    act.by(),
                    act.account(),
                    act.address());
        }
    }

    /** Conditions and the values of their parameters, in the same order. */
    private static final class Conditions {

        final List<String> conditions = new ArrayList<>(List.of("true"));
        final List<Object> values = new ArrayList<>();

        void add(String condition, Object value) {
            conditions.add(condition);
            values.add(value);
        }
    }

    Page page(Query query) {
        int size = Limit.of(query.limit());
        List<Written> found = find(conditions(query), size + 1);
        String next = found.size() > size ? cursor(found.get(size - 1).id()) : null;
        return new Page(found.stream().limit(size).map(View::of).toList(), next);
    }

    private static Conditions conditions(Query query) {
        var conditions = new Conditions();
        addText(conditions, "subject", "subject", query.subject());
        addText(conditions, "action", "action", query.action());
        addText(conditions, "by", "actor", query.by());
        if (query.from() != null) {
            conditions.add("at >= ?", moment("from", query.from()).atOffset(ZoneOffset.UTC));
        }
        if (query.to() != null) {
            conditions.add("at < ?", moment("to", query.to()).atOffset(ZoneOffset.UTC));
        }
        if (query.cursor() != null) {
            conditions.add("id < ?", last(query.cursor()));
        }
        return conditions;
    }

    private static void addText(Conditions conditions, String parameter, String column, @Nullable String text) {
        if (text == null) {
            return;
        }
        if (!StrictJson.isStorable(text)) {
            throw Problem.badRequest(
                    parameter, Text.of("В тексте недопустимый символ.", "There is a character that is not allowed."));
        }
        if (text.endsWith(ANY_END)) {
            String beginning = text.substring(0, text.length() - ANY_END.length());
            conditions.add(column + " like ?", beginning.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        } else {
            conditions.add(column + " = ?", text);
        }
    }

    private static Instant moment(String parameter, String text) {
        try {
            Instant moment = Instant.parse(text);
            if (moment.getEpochSecond() > Instant.EPOCH.getEpochSecond()
                    && moment.isBefore(Instant.parse("9999-01-01T00:00:00Z"))) {
                return moment;
            }
        } catch (DateTimeParseException notAMoment) {
            // answered below
        }
        throw Problem.badRequest(
                parameter,
                Text.of(
                        "Ожидается момент, например 2026-09-01T09:00:00Z.",
                        "An instant is expected, for example 2026-09-01T09:00:00Z."));
    }

    private List<Written> find(Conditions conditions, int size) {
        String sql = "select " + Written.COLUMNS + " from audit_act where "
                + String.join(" and ", conditions.conditions) + " order by id desc limit " + size;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < conditions.values.size(); i++) {
                statement.setObject(i + 1, conditions.values.get(i));
            }
            var found = new ArrayList<Written>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(Written.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cursor(long last) {
        return new Cursor(ORDER, StrictJson.MAPPER.createArrayNode().add(last)).encoded();
    }

    private static long last(String cursor) {
        var value = Cursor.decode(cursor, ORDER).values().path(0);
        if (!value.canConvertToLong()) {
            throw Cursor.misfit();
        }
        return value.asLong();
    }
}
