package sila.entries.answers;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import sila.entries.query.Parameters;

/**
 * A request for something public.
 *
 * @param uri as the client has written it; null when the answer must not be given again to the same
 * @param address the same for all ways to write it
 * @param types names of the types whose entries can change the answer
 * @param revision of the one entry that is asked for, 0 while it is not known; of a list always 1
 */
public record Question(
        @Nullable String uri, String address, HttpHeaders headers, Set<String> types, LongSupplier revision) {

    private static final long LIST = 1;

    public static Question ofList(
            HttpServerRequest request, HttpHeaders headers, Parameters parameters, Set<String> types) {
        return new Question(request.uri(), request.path() + "?" + parameters.canonical(), headers, types, () -> LIST);
    }

    /** @param revision if it is known, else 0 */
    public static Question ofOne(
            HttpServerRequest request,
            HttpHeaders headers,
            Parameters parameters,
            Set<String> types,
            LongSupplier revision) {
        return new Question(request.uri(), request.path() + "?" + parameters.canonical(), headers, types, revision);
    }

    /** The same, whose answer is not kept. */
    public Question unkept() {
        return new Question(null, address, headers, types, revision);
    }
}
