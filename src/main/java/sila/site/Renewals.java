package sila.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import sila.jobs.JobRequest;
import sila.jobs.Jobs;

/** Asks for pages to be made anew. */
@ApplicationScoped
class Renewals {

    static final String JOB = "site-page";

    /** Publications in quick succession, as in an import, share one rendering. */
    private static final Duration GATHER = Duration.ofSeconds(1);

    private final Jobs jobs;

    Renewals(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Joins the running transaction; make it the last statement. */
    void request(Collection<String> paths) {
        Instant at = Instant.now().plus(GATHER);
        jobs.request(paths.stream()
                .distinct()
                .map(path -> new JobRequest(JOB, path, at))
                .toList());
    }
}
