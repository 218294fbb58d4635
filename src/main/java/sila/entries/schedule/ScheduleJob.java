package sila.entries.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import sila.entries.Entry;
import sila.jobs.Job;
import sila.jobs.TryAgain;
import sila.kernel.Problem;

/**
 * Does with one entry what is due. The row of the entry is locked and its plan read anew: what was put off or cancelled
 * meanwhile is left alone, and what another node has just done is not due any more. So each moment is kept exactly once,
 * and {@link Lateness} counts how late.
 */
@ApplicationScoped
class ScheduleJob implements Job {

    static final String NAME = "schedule";
    private static final int OUR_FAULT = 500;

    private final Punctuality punctuality;
    private final Lateness lateness;

    ScheduleJob(Punctuality punctuality, Lateness lateness) {
        this.punctuality = punctuality;
        this.lateness = lateness;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** @throws TryAgain when something is planned for later */
    @Override
    public void run(String key) {
        var id = UUID.fromString(key);
        doWhatIsDue(id);
        next(id).ifPresent(moment -> {
            throw new TryAgain(moment);
        });
    }

    private void doWhatIsDue(UUID id) {
        Instant now = Instant.now();
        try {
            QuarkusTransaction.requiringNew()
                    .call(() -> punctuality.carryOut(id, now))
                    .ifPresent(moment -> lateness.count(Lateness.Of.ENTRY, moment));
        } catch (Problem refused) {
            if (refused.status() >= OUR_FAULT) {
                throw refused;
            }
            // trying again would not help: somebody has to look at it
            QuarkusTransaction.requiringNew().run(() -> punctuality.giveUp(id, now, refused));
        }
    }

    private static Optional<Instant> next(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> Entry.<Entry>findByIdOptional(id)
                .filter(entry -> !entry.isDeleted())
                .flatMap(entry -> entry.plan().next()));
    }
}
