package sila.kernel.http.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.spi.runtime.AuthenticationSuccessEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.Text;

/**
 * Refuses who asks too often: 429 with {@code Retry-After}, and in every answer how much is left, in the fields of
 * draft-ietf-httpapi-ratelimit-headers-10 and in the three of its earlier versions, which more clients know.
 *
 * <p>A token has a quota of its own once it has let somebody in; until then its requests count for the address, so that
 * invented tokens gain nothing.
 */
@Singleton
class RateLimit {

    private static final int PRIORITY = 350;
    private static final List<String> FREE = List.of("/q/", "/assets/");

    /** Of the least seen the oldest are forgotten: a flood of addresses costs some megabytes and no more. */
    private static final int MOST_ADDRESSES = 50_000;

    private static final int MOST_TOKENS = 10_000;
    /** By then any quota is whole again. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final Quota perAddress;
    private final Quota perToken;
    private final Cache<String, Allowance> addresses = cache(MOST_ADDRESSES);
    private final Cache<TokenHash, Allowance> tokens = cache(MOST_TOKENS);

    RateLimit(RateConfig config) {
        perAddress = Quota.of("address", config.address(), RateConfig.USUAL_ADDRESS);
        perToken = Quota.of("token", config.token(), RateConfig.USUAL_TOKEN);
    }

    private static <K> Cache<K, Allowance> cache(int most) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(FORGOTTEN_AFTER)
                .build();
    }

    void register(@Observes Filters filters) {
        if (perAddress.isLimit() || perToken.isLimit()) {
            filters.register(this::handle, PRIORITY);
        }
    }

    void hasLetIn(@Observes AuthenticationSuccessEvent event) {
        if (event.getEventProperties().get(RoutingContext.class.getName()) instanceof RoutingContext context) {
            TokenHash token = TokenHash.of(context.request());
            if (token != null) {
                tokens.asMap().putIfAbsent(token, new Allowance(System.nanoTime()));
            }
        }
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (FREE.stream().anyMatch(context.normalizedPath()::startsWith)) {
            context.next();
            return;
        }
        long now = System.nanoTime();
        TokenHash token = TokenHash.of(request);
        Allowance known = token == null ? null : tokens.getIfPresent(token);
        Quota quota = known == null ? perAddress : perToken;
        if (!quota.isLimit()) {
            context.next();
            return;
        }
        var address = CallerAddress.of(request.remoteAddress().hostAddress());
        Allowance allowance = known != null ? known : addresses.get(address.network(), first -> new Allowance(now));
        var standing = allowance.take(quota, now);
        tell(context.response(), quota, standing);
        if (standing.granted() || address.isThisMachine() && !quota.isChosen()) {
            context.next();
        } else {
            refuse(context, quota, standing);
        }
    }

    private static void tell(HttpServerResponse response, Quota quota, Allowance.Standing standing) {
        String name = '"' + quota.name() + '"';
        response.putHeader("RateLimit-Policy", name + ";q=" + quota.perMinute() + ";w=60")
                .putHeader("RateLimit", name + ";r=" + standing.remaining() + ";t=" + standing.seconds())
                .putHeader("RateLimit-Limit", String.valueOf(quota.perMinute()))
                .putHeader("RateLimit-Remaining", String.valueOf(standing.remaining()))
                .putHeader("RateLimit-Reset", String.valueOf(standing.seconds()));
    }

    private static void refuse(RoutingContext context, Quota quota, Allowance.Standing standing) {
        var problem = new Problem(
                        429,
                        "too-many-requests",
                        Text.of(
                                        "Слишком много запросов: предел %s в минуту. Повторите через %s с.",
                                        "Too many requests: the limit is %s a minute. Try again in %s s.")
                                .with(quota.perMinute(), standing.seconds()))
                .and("violated-policies", List.of(quota.name()));
        context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(standing.seconds()));
        Refusal.send(context, problem);
    }

    /** A part of the SHA-256 of what stands in {@code Authorization}: no secret is kept here. */
    private record TokenHash(long first, long second) {

        static @Nullable TokenHash of(HttpServerRequest request) {
            String header = request.getHeader(HttpHeaders.AUTHORIZATION);
            if (header == null) {
                return null;
            }
            try {
                var hash = ByteBuffer.wrap(
                        MessageDigest.getInstance("SHA-256").digest(header.getBytes(StandardCharsets.UTF_8)));
                return new TokenHash(hash.getLong(), hash.getLong());
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
