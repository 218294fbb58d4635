package sila.transfer;

/** What the work needs is being made by other jobs: it goes on a little later, and its thread is free meanwhile. */
public final class NotYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotYet(String what) {
        super("waits for " + what);
    }
}
