package sila.transfer;

/** Somebody has cancelled the work, or another node has taken it over: nothing more is to be done here. */
public final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stopped() {
        super("the transfer was cancelled or taken over");
    }
}
