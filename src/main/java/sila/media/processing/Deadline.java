package sila.media.processing;

import java.time.Duration;

/** A moment of {@link System#nanoTime()} after which work is given up. */
record Deadline(long nanos) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean isOver() {
        return System.nanoTime() - nanos > 0;
    }
}
