package sila.entries.bin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;
import sila.entries.Author;
import sila.jobs.Job;
import sila.jobs.Jobs;
import sila.jobs.TryAgain;
import sila.kernel.Expected;
import sila.kernel.Problem;

/** Once a day does away with what has lain in the bin for long enough. */
@ApplicationScoped
class BinEmptying implements Job {

    private static final Logger LOG = Logger.getLogger(BinEmptying.class);
    private static final String NAME = "bin-emptying";
    private static final String KEY = "daily";
    private static final Duration DAY = Duration.ofDays(1);

    private final Bin bin;
    private final BinList list;
    private final Jobs jobs;

    BinEmptying(Bin bin, BinList list, Jobs jobs) {
        this.bin = bin;
        this.list = list;
        this.jobs = jobs;
    }

    void start(@Observes StartupEvent event) {
        jobs.request(NAME, KEY);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String key) {
        Instant now = Instant.now();
        QuarkusTransaction.requiringNew().call(() -> list.due(now)).forEach(this::purge);
        throw new TryAgain(now.plus(DAY));
    }

    private void purge(UUID id) {
        try {
            bin.purge(id, Expected.ANY, Author.hub(NAME));
        } catch (Problem takenOutMeanwhile) {
            LOG.infof("entry=%s stays: %s", id, takenOutMeanwhile.getMessage());
        } catch (RuntimeException failed) {
            // the others go all the same; this one is tried again tomorrow
            LOG.errorf(failed, "entry=%s could not be purged", id);
        }
    }
}
