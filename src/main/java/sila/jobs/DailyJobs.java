package sila.jobs;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** Asks for the work of every day. */
@ApplicationScoped
class DailyJobs {

    private static final String KEY = "daily";

    void start(@Observes StartupEvent event, Jobs jobs, @Any Instance<DailyJob> daily) {
        daily.forEach(job -> jobs.request(job.name(), KEY));
    }
}
