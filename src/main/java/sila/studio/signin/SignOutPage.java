package sila.studio.signin;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import sila.members.Caller;
import sila.members.signin.Sessions;
import sila.members.tokens.BrowserRequest;
import sila.members.tokens.SessionCookie;
import sila.studio.page.Door;

/** Ends the session, here and in the hub. */
@Path("/studio/sign-out")
public class SignOutPage {

    private final Sessions sessions;
    private final Caller caller;
    private final BrowserRequest browser;

    SignOutPage(Sessions sessions, Caller caller, BrowserRequest browser) {
        this.sessions = sessions;
        this.caller = caller;
        this.browser = browser;
    }

    @POST
    @Operation(hidden = true)
    public Response leave() {
        browser.requireOwnPage();
        if (caller.session() != null) {
            sessions.signOut(Objects.requireNonNull(caller.account()), caller.session());
        }
        return Response.seeOther(URI.create(Door.SIGN_IN))
                .cookie(SessionCookie.gone(browser.isSecure()))
                .build();
    }
}
