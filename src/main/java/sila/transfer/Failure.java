package sila.transfer;

import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import sila.kernel.Problem;
import sila.kernel.Text;

/** What is said of a thing that could not be brought in, while the others go on. */
public final class Failure {

    private static final Logger LOG = Logger.getLogger(Failure.class);
    private static final int SERVER_ERROR = 500;

    private Failure() {}

    /**
     * @param cause rethrown when it is no fault of the thing: an outage, or the end of the work
     */
    public static Finding of(String subject, String title, RuntimeException cause) {
        if (cause instanceof Stopped || (cause instanceof Problem problem && problem.status() >= SERVER_ERROR)) {
            throw cause;
        }
        if (cause instanceof Problem refused) {
            return new Finding(Outcome.FAILED, subject, title, Finding.reasons(refused));
        }
        String incident = UUID.randomUUID().toString();
        LOG.errorf(cause, "incident=%s subject=%s", incident, subject);
        return new Finding(
                Outcome.FAILED,
                subject,
                title,
                List.of(Text.of(
                                "Внутренняя ошибка; сообщите администратору номер %s.",
                                "An internal error; give the administrator the number %s.")
                        .with(incident)));
    }
}
