package sila.kernel.http.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import sila.kernel.Problem;
import sila.kernel.Text;

/**
 * Says in a sentence that an address or the headers are too long. The server below has limits too, wider than these by
 * far: what breaks them, or is no HTTP at all, is answered by its decoder with a bare 414, 431 or 400 and never gets here.
 * Vert.x lets one put a body there ({@code HttpServer.invalidRequestHandler}), but Quarkus makes that server and shows it
 * to nobody (quarkusio/quarkus#55082).
 */
@Singleton
class RequestSize {

    /** Behind the rate limit. */
    private static final int PRIORITY = 340;

    /** Characters; a Cyrillic letter takes six. */
    private static final int LONGEST_ADDRESS = 65_000;

    private static final int LONGEST_HEADERS = 20_000;

    void register(@Observes Filters filters) {
        filters.register(RequestSize::handle, PRIORITY);
    }

    private static void handle(RoutingContext context) {
        excess(context).ifPresentOrElse(problem -> Refusal.send(context, problem), context::next);
    }

    private static Optional<Problem> excess(RoutingContext context) {
        if (context.request().uri().length() > LONGEST_ADDRESS) {
            return Optional.of(new Problem(
                    414,
                    "address-too-long",
                    Text.of(
                                    "Адрес запроса слишком длинный: предел %s знаков. Сократите фильтр или список.",
                                    "The address of the request is too long: the limit is %s characters. Shorten the filter or the list.")
                            .with(LONGEST_ADDRESS)));
        }
        return length(context.request().headers()) > LONGEST_HEADERS
                ? Optional.of(new Problem(
                        431,
                        "headers-too-long",
                        Text.of(
                                        "Заголовки запроса слишком длинные: вместе предел %s знаков.",
                                        "The headers of the request are too long: the limit is %s characters together.")
                                .with(LONGEST_HEADERS)))
                : Optional.empty();
    }

    private static long length(MultiMap headers) {
        long length = 0;
        for (Map.Entry<String, String> header : headers) {
            length += header.getKey().length() + header.getValue().length();
        }
        return length;
    }
}
