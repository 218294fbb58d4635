package sila.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How long tests wait for what happens by itself: longer than any machine needs, so that no test is about time. */
public final class Patience {

    /** Whoever writes a test and waits for it to fail may want less: {@code -Dpatience=20}. */
    static final Duration LONGEST = Duration.ofSeconds(Integer.getInteger("patience", 240));

    private Patience() {}

    public static ConditionFactory await() {
        return Awaitility.await().atMost(LONGEST);
    }
}
