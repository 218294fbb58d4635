package sila.entries.manage;

import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.Text;

/** {@code ?despite=references}: somebody has read who points at an entry and goes on. */
public final class Despite {

    private static final String REFERENCES = "references";

    private Despite() {}

    /** @throws Problem 400 */
    public static boolean references(@Nullable String despite) {
        if (despite != null && !despite.equals(REFERENCES)) {
            throw Problem.badRequest(
                    "despite",
                    Text.of("Здесь бывает только «%s».", "Only \"%s\" may stand here.")
                            .with(REFERENCES));
        }
        return despite != null;
    }
}
