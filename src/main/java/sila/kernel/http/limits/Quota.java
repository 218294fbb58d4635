package sila.kernel.http.limits;

import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import sila.kernel.StartRefused;

/**
 * How much one caller has: so many requests at once, and again as many in the course of each minute.
 *
 * @param name as it stands in {@code RateLimit-Policy}
 * @param isChosen configured and not usual
 */
record Quota(String name, int perMinute, boolean isChosen) {

    static final long WINDOW = TimeUnit.MINUTES.toNanos(1);

    static Quota of(String name, OptionalInt configured, int usual) {
        int perMinute = configured.orElse(usual);
        if (perMinute < 0 || perMinute > WINDOW / 1000) {
            throw new StartRefused("Предел запросов в минуту (sila.rate." + name + ") — число от 0 до " + WINDOW / 1000
                    + ", 0 снимает предел. Задано: " + perMinute + ".");
        }
        return new Quota(name, perMinute, configured.isPresent());
    }

    boolean isLimit() {
        return perMinute > 0;
    }

    /** Nanoseconds until one more request comes back. */
    long interval() {
        return WINDOW / perMinute;
    }
}
