package sila.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import sila.jobs.JobRequest;
import sila.jobs.Jobs;

/** Asks for pages to be made anew. */
@ApplicationScoped
class Renewals {

    static final String JOB = "site-page";

    /** Publications in quick succession, as in an import, share one rendering. */
    private static final Duration GATHER = Duration.ofSeconds(1);

    /** Behind the address of a list it stands for all pages but the first ones; no page has such an address. */
    private static final String OLDER = "/page";

    private final Jobs jobs;
    private final SiteConfig config;

    Renewals(Jobs jobs, SiteConfig config) {
        this.jobs = jobs;
        this.config = config;
    }

    /** Joins the running transaction; make it the last statement. */
    void request(Collection<String> paths) {
        Instant at = Instant.now().plus(GATHER);
        jobs.request(paths.stream()
                .distinct()
                .map(path -> new JobRequest(JOB, path, at))
                .toList());
    }

    /** The pages of a list that show older entries. @param list address of its first page */
    void requestOlder(String list) {
        jobs.request(List.of(new JobRequest(JOB, list + OLDER, Instant.now().plus(config.olderPagesAfter()))));
    }

    /** The list of which a key stands for the older pages. */
    static Optional<String> listOfOlder(String key) {
        return key.endsWith(OLDER) ? Optional.of(key.substring(0, key.length() - OLDER.length())) : Optional.empty();
    }
}
