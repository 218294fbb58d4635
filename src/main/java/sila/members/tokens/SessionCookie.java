package sila.members.tokens;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sila.members.accounts.Secret;

/**
 * The token of a person who has signed in with a browser, where no script can read it. Browsers send cookies along with
 * whatever other sites make them ask for: what changes something is heard only from pages of the hub itself (OWASP
 * «Cross-Site Request Forgery Prevention», fetch metadata and verifying the origin), so forms carry no tokens.
 */
public final class SessionCookie {

    public static final String NAME = "sila-session";

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String SITE = "Sec-Fetch-Site";

    private SessionCookie() {}

    /** @param secure whether the browser has come by https and shall never send it by anything else */
    public static NewCookie of(Secret secret, Instant end, boolean secure) {
        return cookie(secret.value(), secure).expiry(Date.from(end)).build();
    }

    /** Makes the browser forget it. */
    public static NewCookie gone(boolean secure) {
        return cookie("", secure).maxAge(0).build();
    }

    /** Lax: whoever follows a link to the studio from elsewhere is signed in. */
    private static NewCookie.Builder cookie(String value, boolean secure) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX);
    }

    /** Empty when there is none, and when the request may have been made by another site. */
    static Optional<String> in(HttpServerRequest request) {
        Cookie cookie = request.getCookie(NAME);
        return cookie != null && (SAFE.contains(request.method()) || isOfOwnPage(request))
                ? Optional.of(cookie.getValue())
                : Optional.empty();
    }

    /** Whether no other site can have made it. */
    static boolean isOfOwnPage(HttpServerRequest request) {
        String site = request.getHeader(SITE);
        return site == null ? isOwn(request.getHeader(HttpHeaders.ORIGIN), request) : site.equals("same-origin");
    }

    /** Only browsers of the years before 2023 do not say where a request comes from. */
    private static boolean isOwn(@Nullable String origin, HttpServerRequest request) {
        try {
            return origin != null
                    && URI.create(origin)
                            .getRawAuthority()
                            .equalsIgnoreCase(request.authority().toString());
        } catch (IllegalArgumentException | NullPointerException noOrigin) {
            return false;
        }
    }
}
