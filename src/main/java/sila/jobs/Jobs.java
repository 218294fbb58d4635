package sila.jobs;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** Asks for jobs. */
@ApplicationScoped
public class Jobs {

    private final JobTable table;
    private final JobRunner runner;
    private final TransactionSynchronizationRegistry transactions;

    Jobs(DataSource database, JobRunner runner, TransactionSynchronizationRegistry transactions) {
        this.table = new JobTable(database);
        this.runner = runner;
        this.transactions = transactions;
    }

    /**
     * Asks for jobs in the running transaction: they happen if and only if it commits. Without a transaction in one of
     * its own. Make it the last statement, for the rows stay locked until the commit.
     */
    public void request(List<JobRequest> requests) {
        if (requests.isEmpty()) {
            return;
        }
        QuarkusTransaction.joiningExisting().run(() -> {
            table.request(requests);
            transactions.registerInterposedSynchronization(new WakeAfterCommit(requests));
        });
    }

    public void request(String job, String key) {
        request(List.of(JobRequest.now(job, key)));
    }

    /** How much waits now, of it how much has failed before. */
    public Queue queue() {
        return table.queue();
    }

    String databaseVersion() {
        return table.databaseVersion();
    }

    /**
     * @param waiting jobs that are due and not done, or have failed
     * @param failing those of them that have failed at least once
     */
    public record Queue(long waiting, long failing) {}

    /** Without it the next poll would find the job up to 250 ms later. */
    private final class WakeAfterCommit implements Synchronization {

        private final List<Instant> moments;

        WakeAfterCommit(List<JobRequest> requests) {
            moments = requests.stream().map(JobRequest::at).distinct().toList();
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                moments.forEach(runner::wakeAt);
            }
        }
    }
}
