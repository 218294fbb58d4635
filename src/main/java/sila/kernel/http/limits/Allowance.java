package sila.kernel.http.limits;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one caller has left: a token bucket kept as the one moment at which it will be full again (the generic cell rate
 * algorithm), so that it needs no lock and no clock of its own.
 */
final class Allowance {

    private final AtomicLong fullAt;

    /** @param now of {@link System#nanoTime} */
    Allowance(long now) {
        fullAt = new AtomicLong(now);
    }

    /**
     * How a caller stands after a request.
     *
     * @param seconds until there is more, at least 1; for a request that was refused also until it may be repeated
     */
    record Standing(boolean granted, long remaining, long seconds) {}

    Standing take(Quota quota, long now) {
        long interval = quota.interval();
        while (true) {
            long was = fullAt.get();
            // moments of nanoTime are compared by their difference only: the clock may begin anywhere
            long used = Math.max(was - now, 0) + interval;
            if (used > Quota.WINDOW) {
                return new Standing(false, 0, seconds(used - Quota.WINDOW));
            }
            if (fullAt.compareAndSet(was, now + used)) {
                return new Standing(true, (Quota.WINDOW - used) / interval, seconds(untilMore(used, interval)));
            }
        }
    }

    private static long untilMore(long used, long interval) {
        long rest = used % interval;
        return rest == 0 ? interval : rest;
    }

    private static long seconds(long nanos) {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
    }
}
