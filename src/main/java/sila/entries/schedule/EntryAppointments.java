package sila.entries.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Stage;
import sila.entries.EntryRows;
import sila.kernel.Bindings;
import sila.members.Scope;

/** What is planned for entries, and when work on them is due. */
@ApplicationScoped
class EntryAppointments implements Appointments {

    /** Whatever will be public by then. */
    private static final String WITHDRAWN = "coalesce(scheduled_version, published_version)";

    private final EntityManager database;

    EntryAppointments(EntityManager database) {
        this.database = database;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Appointment> find(Window window) {
        var bindings = new Bindings();
        String visible = visible(window, bindings);
        String unfinished = " and e.state in ('draft', 'in-review', 'needs-changes', 'approved')";
        String sql = "select * from ("
                + part("publish_at", Appointment.Kind.PUBLISH, "scheduled_version", visible) + " union all "
                + part("unpublish_at", Appointment.Kind.UNPUBLISH, WITHDRAWN, visible) + " union all "
                + part("due_at", Appointment.Kind.DUE, "version", visible + unfinished)
                + ") as appointment (at, kind, id, title, type, slug, state, version, latest) where at >= "
                + bindings.bind(window.from()) + " and at < " + bindings.bind(window.to())
                + after(window.after(), bindings)
                + " order by at, kind collate \"C\", id limit " + bindings.bind(window.limit());
        return ((List<Object[]>) bindings.query(database, sql).getResultList())
                .stream().map(EntryAppointments::appointment).toList();
    }

    private static String visible(Window window, Bindings bindings) {
        String rows = EntryRows.condition(window.reader().permissions().rows(Scope.READ), "e", bindings::bind);
        String type = window.type() == null ? "" : " and e.type = " + bindings.bind(window.type());
        return "e.deleted_at is null and " + rows + type;
    }

    private static String part(String moment, Appointment.Kind kind, String version, String conditions) {
        return "select " + moment + ", '" + kind.code() + "', id, title, type, slug, state, " + version
                + ", version from entry e where " + moment + " is not null and " + conditions;
    }

    private static String after(@Nullable Position last, Bindings bindings) {
        return last == null
                ? ""
                : " and (at, kind collate \"C\", id) > (cast(" + bindings.bind(last.at()) + " as timestamptz), "
                        + bindings.bind(last.kind().code()) + ", " + bindings.bind(last.id()) + ")";
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
                (Integer) row[7],
                (Integer) row[8]);
    }
}
