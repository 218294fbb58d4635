package sila.entries.channels;

import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far the latest rebuild of the index has come: written down, so that any node can tell. */
@ApplicationScoped
public class RebuildProgress {

    private static final int LONGEST_PROBLEM = 500;

    private static final String ASK = """
            insert into index_rebuild (state, done, total, asked_at) values ('waiting', 0, 0, now())
            on conflict (only_row) do update set state = 'waiting', done = 0, total = 0, asked_at = now(),
                started_at = null, finished_at = null, problem = null
            where index_rebuild.state <> 'running' -- it is made once more when that one has ended
            """;

    private static final String BEGIN = """
            insert into index_rebuild (state, done, total, asked_at, started_at)
            values ('running', 0, (select count(*) from publication), now(), now())
            on conflict (only_row) do update set state = 'running', done = 0, total = excluded.total,
                started_at = now(), finished_at = null, problem = null
            """;

    private static final String REACH = "update index_rebuild set done = :done where state = 'running'";

    private static final String FINISH =
            "update index_rebuild set state = 'done', done = :done, total = :done, finished_at = now()";

    private static final String FAIL = "update index_rebuild set state = 'failed', problem = :problem";

    private static final String READ =
            "select state, done, total, asked_at, started_at, finished_at, problem from index_rebuild";

    private final EntityManager database;

    RebuildProgress(EntityManager database) {
        this.database = database;
    }

    public enum State {
        /** Nobody has asked for one yet. */
        IDLE,
        WAITING,
        RUNNING,
        DONE,
        /** It is tried again. */
        FAILED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param done entries that are in the new index
     * @param total entries that there were at the start
     */
    public record Report(
            State state,
            long done,
            long total,
            @Nullable Instant askedAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String problem) {

        private static final Report NONE = new Report(State.IDLE, 0, 0, null, null, null, null);

        private static Report of(Object[] row) {
            return new Report(
                    State.valueOf(((String) row[0]).toUpperCase(Locale.ROOT)),
                    (long) row[1],
                    (long) row[2],
                    (Instant) row[3],
                    (Instant) row[4],
                    (Instant) row[5],
                    (String) row[6]);
        }
    }

    @SuppressWarnings("unchecked")
    public Report report() {
        return ((List<Object[]>) database.createNativeQuery(READ).getResultList())
                .stream().map(Report::of).findFirst().orElse(Report.NONE);
    }

    /** In the running transaction. */
    void ask() {
        database.createNativeQuery(ASK).executeUpdate();
    }

    void begin() {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(BEGIN).executeUpdate());
    }

    void reach(long done) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(REACH)
                .setParameter("done", done)
                .executeUpdate());
    }

    void finish(long done) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(FINISH)
                .setParameter("done", done)
                .executeUpdate());
    }

    void fail(Throwable cause) {
        String text = cause.toString();
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(FAIL)
                .setParameter("problem", text.substring(0, Math.min(text.length(), LONGEST_PROBLEM)))
                .executeUpdate());
    }
}
