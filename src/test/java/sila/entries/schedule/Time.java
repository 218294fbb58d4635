package sila.entries.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static sila.testing.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.jobs.Jobs;

/** Lets a planned moment come at once, as if the hub had waited for it, or had been away when it came. */
@Singleton
public class Time {

    private final EntityManager database;
    private final Jobs jobs;

    Time(EntityManager database, Jobs jobs) {
        this.database = database;
        this.jobs = jobs;
    }

    /** @param publishAt null: as it is */
    public void passes(String id, @Nullable Instant publishAt, @Nullable Instant unpublishAt) {
        QuarkusTransaction.requiringNew().run(() -> {
            int changed = database.createNativeQuery("""
                            update entry set publish_at = coalesce(cast(:publish as timestamptz), publish_at),
                                unpublish_at = coalesce(cast(:unpublish as timestamptz), unpublish_at)
                            where id = :id
                            """)
                    .setParameter("publish", publishAt)
                    .setParameter("unpublish", unpublishAt)
                    .setParameter("id", UUID.fromString(id))
                    .executeUpdate();
            assertThat(changed).isOne();
        });
        jobIsDone(id);
    }

    /** The entry's job runs now, earlier than it was asked for. */
    void jobIsDone(String id) {
        Instant asked = Instant.now();
        jobs.request(ScheduleJob.NAME, id);
        await().until(() -> hasRun(id, asked));
    }

    private boolean hasRun(String id, Instant since) {
        return QuarkusTransaction.requiringNew().call(() -> (boolean) database.createNativeQuery("""
                                select not exists (select 1 from scheduled_tasks where task_name = :job and task_instance = :id
                                    and (picked or execution_time <= :now or last_success is null or last_success < :since))
                                """)
                .setParameter("job", ScheduleJob.NAME)
                .setParameter("id", id)
                .setParameter("now", Instant.now())
                .setParameter("since", since)
                .getSingleResult());
    }

    /** When the entry's job runs next; null when it waits for nothing. */
    @Nullable
    Instant nextRun(String id) {
        return QuarkusTransaction.requiringNew().call(() -> (Instant) database.createNativeQuery(
                        "select max(execution_time) from scheduled_tasks where task_name = :job and task_instance = :id",
                        Instant.class)
                .setParameter("job", ScheduleJob.NAME)
                .setParameter("id", id)
                .getSingleResult());
    }
}
