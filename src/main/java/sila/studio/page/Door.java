package sila.studio.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import sila.members.Caller;
import sila.members.secondfactor.SecondFactors;
import sila.members.secondfactor.SecondFactors.State;

/** Leads strangers to the sign-in, and those who have to set up a second factor there before anything else. */
public class Door {

    public static final String SIGN_IN = "/studio/sign-in";
    public static final String SECOND_FACTOR = "/studio/second-factor";

    private final Caller caller;
    private final SecondFactors factors;

    Door(Caller caller, SecondFactors factors) {
        this.caller = caller;
        this.factors = factors;
    }

    @ForEditors
    @ServerRequestFilter
    public Optional<Response> watch(ContainerRequestContext request) {
        var account = caller.account();
        if (caller.session() == null || account == null) {
            return Optional.of(led(request, SIGN_IN));
        }
        var standing = factors.standing(account);
        boolean lacks = standing.required() && standing.state() != State.ON;
        return lacks && !request.getUriInfo().getPath().startsWith(SECOND_FACTOR)
                ? Optional.of(led(request, SECOND_FACTOR))
                : Optional.empty();
    }

    static Response led(ContainerRequestContext request, String path) {
        boolean isPart = request.getHeaderString("HX-Request") != null;
        String next =
                isPart ? pageOf(request) : ReturnPath.local(request.getUriInfo().getRequestUri());
        String target = path + (next.isEmpty() ? "" : "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        return isPart
                ? Response.status(Response.Status.UNAUTHORIZED)
                        .header("HX-Redirect", target)
                        .build()
                : Response.seeOther(URI.create(target))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
    }

    /** The page that asks for a part of itself. */
    private static String pageOf(ContainerRequestContext request) {
        String current = request.getHeaderString("HX-Current-URL");
        return current == null ? "" : ReturnPath.ofAddress(current);
    }
}
