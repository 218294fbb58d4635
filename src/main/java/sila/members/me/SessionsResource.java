package sila.members.me;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.members.signin.Sessions;
import sila.members.tokens.ApiToken;

/** Where somebody is signed in. Only for themselves: with the token of a machine there is nothing of the kind. */
@Path("/api/v1/me/sessions")
@Produces(MediaType.APPLICATION_JSON)
public class SessionsResource {

    private final SignedIn signedIn;
    private final Sessions sessions;

    SessionsResource(SignedIn signedIn, Sessions sessions) {
        this.signedIn = signedIn;
        this.sessions = sessions;
    }

    /**
     * @param device as the browser names itself; left out when it has not
     * @param lastUsedAt to the minute; left out when it has only been opened
     * @param current whether it is the one that asks
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            UUID id,
            @Nullable String device,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant expiresAt,
            boolean current) {

        static View of(ApiToken session, UUID current) {
            return new View(
                    session.id(),
                    session.device(),
                    session.createdAt(),
                    session.lastUsedAt(),
                    session.expiresAt(),
                    session.id().equals(current));
        }
    }

    /** The latest first. */
    @GET
    @Transactional
    public List<View> list() {
        UUID current = signedIn.session();
        return ApiToken.sessions(signedIn.account()).stream()
                .map(session -> View.of(session, current))
                .toList();
    }

    /** Signs out there; with the id of the one that asks, here. */
    @DELETE
    @Path("{id}")
    public void end(@PathParam("id") UUID id) {
        if (!sessions.signOut(signedIn.account(), id)) {
            throw Problem.notFound(Text.of("Такого сеанса у вас нет.", "You have no such session."));
        }
    }

    /** Signs out everywhere else. */
    @DELETE
    public void endOthers() {
        sessions.signOutElsewhere(signedIn.account(), signedIn.session());
    }
}
