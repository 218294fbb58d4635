package sila.members.signin;

import sila.kernel.Problem;
import sila.kernel.Text;

/** Somebody has given wrong passwords for a login, whether it exists or not. */
final class TooManyFailures extends Problem {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    /** @param seconds until it may be tried again */
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

    long seconds() {
        return seconds;
    }
}
