package sila.entries.bin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;
import sila.entries.Author;
import sila.jobs.DailyJob;
import sila.kernel.Expected;
import sila.kernel.Problem;

/** Once a day does away with what has lain in the bin for long enough. */
@ApplicationScoped
class BinEmptying implements DailyJob {

    private static final Logger LOG = Logger.getLogger(BinEmptying.class);
    private static final String NAME = "bin-emptying";

    private final Bin bin;
    private final BinList list;

    BinEmptying(Bin bin, BinList list) {
        this.bin = bin;
        this.list = list;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Instant now) {
        QuarkusTransaction.requiringNew().call(() -> list.due(now)).forEach(this::purge);
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
