package sila.members.me;

import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.members.Caller;

/** The person who asks; never a machine. */
@ApplicationScoped
public class SignedIn {

    private final Caller caller;

    SignedIn(Caller caller) {
        this.caller = caller;
    }

    /** @throws Problem 403 for machines; guests get 401 */
    public UUID account() {
        session();
        return Objects.requireNonNull(caller.account());
    }

    /** @throws Problem 403 for machines; guests get 401 */
    UUID session() {
        UUID session = caller.session();
        if (session == null) {
            if (caller.isAnonymous()) {
                throw new UnauthorizedException();
            }
            throw new Problem(
                    403,
                    "forbidden",
                    Text.of(
                            "Это только для людей: войдите с логином и паролем.",
                            "This is for people only: sign in with login and password."));
        }
        return session;
    }
}
