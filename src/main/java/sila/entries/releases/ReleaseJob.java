package sila.entries.releases;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import sila.entries.Author;
import sila.entries.dryrun.Scenario.Occasion;
import sila.entries.schedule.Lateness;
import sila.jobs.Job;
import sila.kernel.Problem;
import sila.kernel.Violation;

/**
 * Publishes a release at its moment. The moment is part of the key: a release that was put off or published by hand
 * meanwhile finds nothing to do at the former one. The lock on the release's row makes it happen once, on however many
 * nodes.
 */
@ApplicationScoped
class ReleaseJob implements Job {

    static final String NAME = "release";

    private static final Logger LOG = Logger.getLogger(ReleaseJob.class);

    private final Together together;
    private final ReleaseLog log;
    private final Lateness lateness;

    ReleaseJob(Together together, ReleaseLog log, Lateness lateness) {
        this.together = together;
        this.log = log;
        this.lateness = lateness;
    }

    static String key(UUID release, Instant moment) {
        return release + "@" + moment.toEpochMilli();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String key) {
        int at = key.indexOf('@');
        UUID id = UUID.fromString(key.substring(0, at));
        Instant moment = Instant.ofEpochMilli(Long.parseLong(key.substring(at + 1)));
        try {
            if (ifScheduled(id, moment, this::publish)) {
                lateness.count(Lateness.Of.RELEASE, moment);
            }
        } catch (Problem inTheWay) {
            LOG.warnf("release=%s failed problem=%s", id, inTheWay.getMessage());
            ifScheduled(id, moment, release -> fail(release, inTheWay));
        }
    }

    private static boolean ifScheduled(UUID id, Instant moment, Consumer<Release> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var due = Release.locked(id).filter(release -> release.isScheduledFor(moment));
            due.ifPresent(work);
            return due.isPresent();
        });
    }

    private void publish(Release release) {
        Author author = scheduler(release);
        together.publish(release, Occasion.APPOINTED, author);
        log.record("release.publish", release, author);
    }

    private void fail(Release release, Problem inTheWay) {
        release.fail(
                inTheWay.violations().isEmpty() ? List.of(new Violation("", inTheWay.title())) : inTheWay.violations());
        log.record("release.fail", release, scheduler(release));
    }

    /** Stands for the release; what they may do was looked at when they decided. */
    private static Author scheduler(Release release) {
        return Author.hub(release.scheduledBy == null ? release.updatedBy() : release.scheduledBy);
    }
}
