package sila.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How long tests wait for what happens by itself: longer than any machine needs, so that no test is about time. */
public final class Patience {

    static final Duration LONGEST = Duration.ofMinutes(4);

    private Patience() {}

    public static ConditionFactory await() {
        return Awaitility.await().atMost(LONGEST);
    }
}
