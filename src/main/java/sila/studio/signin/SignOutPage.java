package sila.studio.signin;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import sila.members.Caller;
import sila.members.signin.Sessions;
import sila.members.tokens.SessionCookie;
import sila.studio.page.Door;

/** Ends the session, here and in the hub. */
@Path("/studio/sign-out")
public class SignOutPage {

    private final Sessions sessions;
    private final Caller caller;

    SignOutPage(Sessions sessions, Caller caller) {
        this.sessions = sessions;
        this.caller = caller;
    }

    @POST
    @Operation(hidden = true)
    public Response leave(@Context UriInfo uri) {
        if (caller.session() != null) {
            sessions.signOut(Objects.requireNonNull(caller.account()), caller.session());
        }
        boolean secure = uri.getRequestUri().getScheme().equals("https");
        return Response.seeOther(URI.create(Door.SIGN_IN))
                .cookie(SessionCookie.gone(secure))
                .build();
    }
}
