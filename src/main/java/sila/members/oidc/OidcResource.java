package sila.members.oidc;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.PublicAddress;
import sila.kernel.Text;
import sila.members.signin.OpenedSession;
import sila.members.tokens.BrowserRequest;
import sila.members.tokens.SessionCookie;

/** The way to the provider and back; for browsers, which are sent on and never shown a problem as JSON. */
@Path(Oidc.PAGE)
public class OidcResource {

    private static final Logger LOG = Logger.getLogger(OidcResource.class);
    private static final String SIGN_IN = "/studio/sign-in";
    private static final String COOKIE = "sila-oidc";
    private static final int TEN_MINUTES = 600;

    private final Oidc oidc;
    private final Provider provider;
    private final OidcSignIn signIn;
    private final PublicAddress hub;
    private final BrowserRequest browser;

    OidcResource(Oidc oidc, Provider provider, OidcSignIn signIn, PublicAddress hub, BrowserRequest browser) {
        this.oidc = oidc;
        this.provider = provider;
        this.signIn = signIn;
        this.hub = hub;
        this.browser = browser;
    }

    /** To the provider. @param next the page that was asked for */
    @GET
    @Operation(hidden = true)
    public Response begin(@QueryParam("next") @Nullable String next) {
        requireProvider();
        try {
            Attempt attempt = Attempt.begun(next);
            return to(provider.authorization(attempt))
                    .cookie(cookie(attempt.cookie(), TEN_MINUTES))
                    .build();
        } catch (NotSignedIn e) {
            return refused(e, next);
        }
    }

    /** From the provider: RFC 6749, 4.1.2. */
    @GET
    @Operation(hidden = true)
    @Path("callback")
    public Response come(
            @QueryParam("code") @Nullable String code,
            @QueryParam("state") @Nullable String state,
            @CookieParam(COOKIE) @Nullable String kept,
            @HeaderParam(HttpHeaders.USER_AGENT) @Nullable String device) {
        requireProvider();
        try {
            Attempt attempt = Attempt.kept(kept)
                    .filter(begun -> begun.isAnsweredBy(state))
                    .orElseThrow(() -> new NotSignedIn(Refusal.STALE, "an answer to an attempt of nobody here"));
            if (code == null) {
                throw new NotSignedIn(Refusal.DENIED, "the provider sends nobody");
            }
            OpenedSession opened = signIn.open(provider.identity(code, attempt), device);
            return toSignIn(null, attempt.next())
                    .cookie(SessionCookie.of(opened.secret(), opened.end(), browser.isSecure()), cookie("", 0))
                    .build();
        } catch (NotSignedIn e) {
            return refused(e, Attempt.kept(kept).map(Attempt::next).orElse(null));
        }
    }

    /** @throws Problem 404 */
    private void requireProvider() {
        if (!oidc.isOn()) {
            throw Problem.notFound(Text.of(
                    "Вход через провайдера на этом хабе не настроен: войдите с логином и паролем.",
                    "This hub has no provider to sign in at: use login and password."));
        }
    }

    private Response refused(NotSignedIn e, @Nullable String next) {
        LOG.warnf(e.getCause(), "not signed in: %s", e.getMessage());
        return toSignIn(e.refusal(), next).cookie(cookie("", 0)).build();
    }

    /** The page leads those on who are signed in by now, to the page that they have asked for if it is one. */
    private Response.ResponseBuilder toSignIn(@Nullable Refusal refusal, @Nullable String next) {
        var query = new ArrayList<String>();
        if (refusal != null) {
            query.add("refused=" + refusal.code());
        }
        if (next != null && !next.isEmpty()) {
            query.add("next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        }
        return to(URI.create(hub.of(SIGN_IN + (query.isEmpty() ? "" : "?" + String.join("&", query)))));
    }

    private static Response.ResponseBuilder to(URI address) {
        return Response.seeOther(address).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Lax: it has to come along when the provider sends the browser back. */
    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path(Oidc.PAGE)
                .maxAge(seconds)
                .httpOnly(true)
                .secure(browser.isSecure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
