package sila.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import sila.kernel.Text;

/** Waits for what other processes do. */
final class Waiting {

    private static final long PAUSE_MILLIS = 20;

    private Waiting() {}

    /** Whether it came true in time. */
    static boolean until(BooleanSupplier condition, Duration atMost) {
        var deadline = Instant.now().plus(atMost);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            pause();
        }
        return true;
    }

    /**
     * Waits for a process to end; takes it along when the waiting is interrupted.
     *
     * @return its exit status
     */
    static int forEnd(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            process.destroy();
            throw interrupted(stopped);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
    }

    /** The interruption is answered by this, and is over: what was started has yet to be stopped in order. */
    private static CannotStart interrupted(InterruptedException stopped) {
        return new CannotStart(Text.of("Запуск прерван.", "The start was interrupted."), stopped);
    }
}
