package sila.members.signin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Login, password and, where it is on, a code of the second factor for a token of half a day. */
@Path("/api/v1/sign-in")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SignInResource {

    private final SignIn signIn;

    SignInResource(SignIn signIn) {
        this.signIn = signIn;
    }

    /**
     * @param code of the second factor, or a recovery code; left out: when it is needed the answer says so
     * @param newPassword replaces the password; required while it is a one-time password
     */
    public record Attempt(
            @Nullable String login,
            @Nullable String password,
            @Nullable String code,
            @Nullable String newPassword) {}

    public record Session(String token, Instant expiresAt) {}

    @POST
    public Session signIn(Attempt attempt, @HeaderParam(HttpHeaders.USER_AGENT) @Nullable String device) {
        OpenedSession opened =
                signIn.signIn(attempt.login(), attempt.password(), attempt.code(), attempt.newPassword(), device);
        return new Session(opened.secret().value(), opened.end());
    }
}
