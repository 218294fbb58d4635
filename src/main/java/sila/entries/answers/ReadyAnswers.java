package sila.entries.answers;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sila.entries.SurrogateKeys;
import sila.kernel.http.ContentCoding;

/**
 * Gives answers that are kept, and 304 to who has them already, on the thread that has read the request: without a
 * worker thread and without a query. Whatever is out of the ordinary is left to {@link Answering}.
 */
@Singleton
class ReadyAnswers {

    /** Behind the limits and what scripts of other sites may read. */
    private static final int PRIORITY = 100;

    private static final List<String> PATHS = List.of("/api/v1/content/", "/api/v1/sync");
    /** Bytes; as in {@link sila.kernel.http.Conditional}, shorter bodies are not packed. */
    private static final int SHORTEST_PACKED = 1024;

    private static final List<CharSequence> UNUSUAL = List.of(
            HttpHeaders.IF_MATCH, HttpHeaders.IF_MODIFIED_SINCE, HttpHeaders.createOptimized("if-unmodified-since"));

    private static final CharSequence SURROGATE_KEY = HttpHeaders.createOptimized(SurrogateKeys.HEADER);
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");
    private static final CharSequence CACHED = HttpHeaders.createOptimized("public, max-age=60");
    private static final CharSequence VARY = HttpHeaders.createOptimized("Accept-Encoding, Accept-Language");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Answers answers;

    ReadyAnswers(Answers answers) {
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        Answer answer = isUsual(request) ? answers.current(request.uri()) : null;
        ContentCoding coding = answer == null ? null : coding(request, answer);
        if (answer == null || coding == null) {
            context.next();
            return;
        }
        String tag = '"' + coding.tag(answer.tag()) + '"';
        String held = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        HttpServerResponse response = context.response()
                .putHeader(HttpHeaders.ETAG, tag)
                .putHeader(HttpHeaders.CACHE_CONTROL, CACHED)
                .putHeader(HttpHeaders.VARY, VARY)
                .putHeader(SURROGATE_KEY, answer.keys());
        if (answer.modified() != null) {
            response.putHeader(HttpHeaders.LAST_MODIFIED, DATE.format(answer.modified()));
        }
        if (tag.equals(held)) {
            response.setStatusCode(304).end();
        } else {
            send(request, response, answer, coding);
        }
    }

    private static boolean isUsual(HttpServerRequest request) {
        boolean reads =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        return reads
                && PATHS.stream().anyMatch(request.uri()::startsWith)
                && UNUSUAL.stream().noneMatch(request.headers()::contains);
    }

    /** Null when the client is too particular to be served here. */
    private static @Nullable ContentCoding coding(HttpServerRequest request, Answer answer) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        String held = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        boolean particular = accepted != null && (accepted.contains("identity") || accepted.contains("*"))
                || held != null && (held.contains("*") || held.contains(",") || held.startsWith("W/"));
        if (particular) {
            return null;
        }
        ContentCoding coding =
                answer.body().length < SHORTEST_PACKED ? ContentCoding.IDENTITY : ContentCoding.negotiated(accepted);
        boolean inAnotherCoding = held != null
                && held.startsWith('"' + answer.tag())
                && !held.equals('"' + coding.tag(answer.tag()) + '"');
        return inAnotherCoding || !answer.isPacked(coding) ? null : coding;
    }

    private static void send(
            HttpServerRequest request, HttpServerResponse response, Answer answer, ContentCoding coding) {
        var body = answer.buffer(coding);
        response.putHeader(HttpHeaders.CONTENT_TYPE, JSON);
        if (coding != ContentCoding.IDENTITY) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, coding.token());
        }
        if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()))
                    .end();
        } else {
            response.end(body);
        }
    }
}
