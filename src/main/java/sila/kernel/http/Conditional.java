package sila.kernel.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sila.kernel.StrictJson;

/**
 * A public answer with a strong ETag, Last-Modified and Cache-Control, packed in the {@link ContentCoding} the client
 * prefers, or 304 when the client has it already (RFC 9110, 13). Caches may keep it a minute and must ask again after
 * that.
 *
 * <p>A tag is that of the bytes before they are packed; the ETag of a packed answer ends in its coding. A copy in any
 * coding that the client takes is as good as another: it is answered 304 with the tag of that copy.
 */
public final class Conditional {

    private static final String CACHED = "public, max-age=60";

    private Conditional() {}

    public static Response json(HttpHeaders headers, Object body, @Nullable Instant modified) {
        return of(headers, bytes(body), MediaType.APPLICATION_JSON, modified);
    }

    /** The tag is made of the bytes. */
    public static Response of(HttpHeaders headers, byte[] body, String mediaType, @Nullable Instant modified) {
        return of(headers, body, mediaType, digest(body), modified);
    }

    /** @param tag of these bytes and no others, without quotes */
    public static Response of(
            HttpHeaders headers, byte[] body, String mediaType, String tag, @Nullable Instant modified) {
        var type = AnswerType.of(mediaType);
        var accepted = AcceptEncoding.of(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        var coding = type.coding(accepted, body.length);
        return new Preconditions(headers, tag, modified)
                .notModified(accepted, coding)
                .map(answer -> cached(answer, type, modified).build())
                .orElseGet(() -> encoded(coding, coding.encode(body), type, tag, modified));
    }

    /**
     * 304 when the client has what this tag stands for, empty when the body has to be made. For answers whose tag is
     * known before; of a type that can be packed.
     */
    public static Optional<Response> ifNoneMatch(HttpHeaders headers, String tag) {
        var accepted = AcceptEncoding.of(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        return new Preconditions(headers, tag, null)
                .notModified(accepted, accepted.best())
                .map(answer -> cached(answer, AnswerType.of(MediaType.APPLICATION_JSON), null)
                        .build());
    }

    /** The coding for a body of this size and type; with it a caller finds the bytes it has packed before. */
    public static ContentCoding coding(HttpHeaders headers, String mediaType, int length) {
        return AnswerType.of(mediaType)
                .coding(AcceptEncoding.of(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING)), length);
    }

    /**
     * An answer whose bytes were packed before, to a client that has been asked {@link #ifNoneMatch} already.
     *
     * @param tag of the bytes before they were packed
     */
    public static Response encoded(
            ContentCoding coding, byte[] packed, String mediaType, String tag, @Nullable Instant modified) {
        return encoded(coding, packed, AnswerType.of(mediaType), tag, modified);
    }

    private static Response encoded(
            ContentCoding coding, byte[] packed, AnswerType type, String tag, @Nullable Instant modified) {
        var answer = Response.ok(packed, type.withCharset()).tag(new EntityTag(coding.tag(tag)));
        if (coding != ContentCoding.IDENTITY) {
            answer.header(HttpHeaders.CONTENT_ENCODING, coding.token());
        }
        return cached(answer, type, modified).build();
    }

    private static ResponseBuilder cached(ResponseBuilder answer, AnswerType type, @Nullable Instant modified) {
        if (modified != null) {
            // HTTP dates have no fractions
            answer.lastModified(Date.from(modified.truncatedTo(ChronoUnit.SECONDS)));
        }
        return answer.header(HttpHeaders.CACHE_CONTROL, CACHED).header(HttpHeaders.VARY, type.vary());
    }

    private static byte[] bytes(Object body) {
        try {
            return StrictJson.MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
