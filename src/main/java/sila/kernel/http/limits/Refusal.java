package sila.kernel.http.limits;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import sila.kernel.Problem;
import sila.kernel.http.ProblemMapping;

/** An answer given before a request has come to any resource. */
final class Refusal {

    /** Bytes; an upload that was refused is not read to its end. */
    private static final int READ_ALL_THE_SAME = 1 << 20;

    private Refusal() {}

    static void send(RoutingContext context, Problem problem) {
        HttpServerRequest request = context.request();
        var document = ProblemMapping.document(problem, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var sent = context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemMapping.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(document.toString());
        if (isLarge(request)) {
            sent.onComplete(done -> request.connection().close());
        } else {
            request.resume();
        }
    }

    private static boolean isLarge(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null
                ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                : length.length() > String.valueOf(READ_ALL_THE_SAME).length();
    }
}
