package sila.entries.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Stage;
import sila.entries.EntryRows;
import sila.members.Scope;

/** What is planned for entries, and when work on them is due. */
@ApplicationScoped
class EntryAppointments implements Appointments {

    /** One of the three kinds; %s: the moment's column, the kind, the version, conditions. */
    private static final String PART = """
            select e.%1$s as at, '%2$s' as kind, e.id, e.title, e.type, e.slug, e.state, %3$s as version
            from entry e where e.%1$s >= :from and e.%1$s < :to and e.deleted_at is null and %4$s
            """;

    private final EntityManager database;

    EntryAppointments(EntityManager database) {
        this.database = database;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Appointment> find(Window window) {
        var parameters = new HashMap<String, Object>(Map.of("from", window.from(), "to", window.to()));
        String visible = EntryRows.condition(
                window.reader().permissions().rows(Scope.READ), "e", value -> bound(value, parameters));
        if (window.type() != null) {
            visible += " and e.type = " + bound(window.type(), parameters);
        }
        String sql = "select * from ("
                + part("publish_at", Appointment.Kind.PUBLISH, "e.scheduled_version", visible) + " union all "
                + part(
                        "unpublish_at",
                        Appointment.Kind.UNPUBLISH,
                        "coalesce(e.scheduled_version, e.published_version)",
                        visible)
                + " union all "
                + part(
                        "due_at",
                        Appointment.Kind.DUE,
                        "e.version",
                        visible + " and e.state in ('draft', 'in-review', 'needs-changes', 'approved')")
                + ") as appointment" + after(window.after(), parameters)
                + " order by at, kind collate \"C\", id limit " + window.limit();
        var statement = database.createNativeQuery(sql);
        parameters.forEach(statement::setParameter);
        return ((List<Object[]>) statement.getResultList())
                .stream().map(EntryAppointments::appointment).toList();
    }

    private static String part(String column, Appointment.Kind kind, String version, String conditions) {
        return String.format(Locale.ROOT, PART, column, kind.code(), version, conditions);
    }

    private static String after(@Nullable Position last, Map<String, Object> parameters) {
        return last == null
                ? ""
                : " where (at, kind collate \"C\", id) > (cast(" + bound(last.at(), parameters) + " as timestamptz), "
                        + bound(last.kind().code(), parameters) + ", " + bound(last.id(), parameters) + ")";
    }

    /** @return what stands for the value in the statement */
    private static String bound(Object value, Map<String, Object> parameters) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    private static Appointment appointment(Object[] row) {
        return new Appointment(
                (Instant) row[0],
                Appointment.Kind.of((String) row[1]).orElseThrow(),
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                Stage.of((String) row[6]).orElseThrow(),
                (Integer) row[7]);
    }
}
