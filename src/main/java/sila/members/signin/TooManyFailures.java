package sila.members.signin;

import sila.kernel.Problem;
import sila.kernel.Text;

/** Somebody has given wrong passwords for a login, whether it exists or not. */
public final class TooManyFailures extends Problem {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyFailures(long seconds) {
        super(
                429,
                "too-many-failures",
                Text.of(
                                "Слишком много неудачных попыток входа. Подождите %s мин.",
                                "Too many failed attempts to sign in. Wait %s min.")
                        .with((seconds + 59) / 60));
        this.seconds = seconds;
    }

    /** Until it may be tried again. */
    public long seconds() {
        return seconds;
    }
}
