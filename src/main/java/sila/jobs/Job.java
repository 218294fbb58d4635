package sila.jobs;

/**
 * Work that must happen, whatever crashes meanwhile. Implemented as a CDI bean. For one key only one node works at a
 * time, and any number of requests made before it starts are served by one run: so {@code run} reads the latest
 * committed state, and must be safe to repeat. No transaction is open around it.
 */
public interface Job {

    /** Stable: rows of jobs that wait are found by it after a new version of the hub is installed. */
    String name();

    /**
     * @throws TryAgain to go on at a moment that the job chooses
     * @throws Exception to be tried again, later and later, up to once a minute
     */
    void run(String key) throws Exception;
}
