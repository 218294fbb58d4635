package sila.entries.diff;

/**
 * What one difference may cost: steps of comparing, letters of answering, and how many changes are told apart. Hostile
 * documents of many megabytes run out of it and are answered more coarsely, never for minutes.
 */
final class Budget {

    private static final long STEPS = 30_000_000;
    private static final int LETTERS = 400_000;
    private static final int CHANGES = 1_000;

    private long steps = STEPS;
    private int letters = LETTERS;
    private int changes = CHANGES;
    private boolean exceeded;

    /** @return false when the work is to be left off */
    boolean spendSteps(long count) {
        steps -= count;
        return steps >= 0;
    }

    /** @return false when no more changes are to be listed */
    boolean spendChange() {
        exceeded |= changes <= 0;
        return changes-- > 0;
    }

    /** How many of the wanted letters may be shown. */
    int spendLetters(int wanted) {
        int granted = Math.min(wanted, Math.max(letters, 0));
        letters -= granted;
        return granted;
    }

    /** Whether there are changes that are not listed. */
    boolean isExceeded() {
        return exceeded;
    }
}
