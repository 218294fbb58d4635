package sila.launcher;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Holds the process, when it is told to stop, until the starting thread has closed what it opened. Quarkus stops by a
 * shutdown hook of its own, which runs beside this one; only then may the database go.
 */
final class OrderlyExit implements AutoCloseable {

    private static final long LONGEST_SECONDS = 90;

    private final Thread starter = Thread.currentThread();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean quarkusListens;

    OrderlyExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::await, "orderly-exit"));
    }

    private void await() {
        if (!quarkusListens) {
            starter.interrupt();
        }
        try {
            closed.await(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    /** From here on it is Quarkus that ends the starting thread's work. */
    void leaveToQuarkus() {
        quarkusListens = true;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
