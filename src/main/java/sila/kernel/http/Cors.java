package sila.kernel.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sila.kernel.StartRefused;

/**
 * Lets scripts of other sites read what the hub delivers (the CORS protocol of the Fetch standard). Quarkus has a filter of
 * its own, which would answer for every address of the hub.
 */
@Singleton
class Cors {

    /** Before the limits, so that a script can read a refusal. */
    private static final int PRIORITY = 400;

    private static final String ALL = "*";
    private static final Pattern ORIGIN =
            Pattern.compile("https?://[a-zA-Z0-9.-]+(:\\d{1,5})?|https?://\\[[0-9a-fA-F:]+](:\\d{1,5})?");
    private static final List<String> OPEN = List.of("/api/", "/feeds/", "/media/");

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String READABLE =
            "ETag, Link, Location, Retry-After, Surrogate-Key, RateLimit, RateLimit-Policy,"
                    + " RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Content-Range, Accept-Ranges";

    /** Seconds; no browser keeps a permission longer. */
    private static final String KEPT = "86400";

    private final Set<String> origins;

    Cors(CorsConfig config) {
        origins = config.origins().orElse(Set.of());
        origins.forEach(Cors::check);
    }

    private static void check(String origin) {
        if (!origin.equals(ALL) && !ORIGIN.matcher(origin).matches()) {
            throw new StartRefused("SILA_CORS_ORIGINS: «" + origin
                    + "» — не источник. Нужны схема, хост и порт без пути, например https://example.org, или *.");
        }
    }

    void register(@Observes Filters filters) {
        if (!origins.isEmpty()) {
            filters.register(this::handle, PRIORITY);
        }
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (OPEN.stream().noneMatch(context.normalizedPath()::startsWith)) {
            context.next();
            return;
        }
        String allowed = allowed(request.getHeader(HttpHeaders.ORIGIN));
        if (allowed != null) {
            allow(context.response(), allowed);
        }
        if (!origins.contains(ALL)) {
            // last, for an endpoint says what its own answer varies with
            context.addHeadersEndHandler(end -> context.response().headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN));
        }
        if (allowed != null && isPreflight(request)) {
            permit(request, context.response());
        } else {
            context.next();
        }
    }

    private @Nullable String allowed(@Nullable String origin) {
        if (origin == null) {
            return null;
        }
        return origins.contains(ALL) ? ALL : origins.contains(origin) ? origin : null;
    }

    /** Without cookies, also for sites that are named: what editors may read with theirs is for pages of the hub alone. */
    private static void allow(HttpServerResponse response, String origin) {
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, READABLE);
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }

    private static void permit(HttpServerRequest request, HttpServerResponse response) {
        String asked = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
        if (asked != null) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, asked);
        }
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, KEPT)
                .setStatusCode(204)
                .end();
    }
}
