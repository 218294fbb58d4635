package sila.jobs;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.Callable;

/**
 * Transactions of a job's own bookkeeping. They commit without waiting for the disk, of which publishing editors have
 * more need: what a crash of the database would lose, it loses together with the end of the job, and the job runs again.
 * Not for what anybody is told or sees by its number, such as publications.
 */
public final class Repeatable {

    private Repeatable() {}

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    public static <T> T call(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Panache.getEntityManager()
                    .createNativeQuery("set local synchronous_commit = off")
                    .executeUpdate();
            return work.call();
        });
    }
}
