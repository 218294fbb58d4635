package sila.kernel.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import sila.kernel.StrictJson;

/**
 * A public answer with a strong ETag over its bytes, Last-Modified and Cache-Control, or 304 when the client has it
 * already (RFC 9110, 13). Caches may keep it a minute and must ask again after that.
 */
public final class Conditional {

    private static final int SECONDS = 60;

    private Conditional() {}

    public static Response json(Request request, Object body, @Nullable Instant modified) {
        try {
            return of(request, StrictJson.MAPPER.writeValueAsBytes(body), MediaType.APPLICATION_JSON, modified);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Response of(Request request, byte[] body, String mediaType, @Nullable Instant modified) {
        var tag = new EntityTag(digest(body));
        // HTTP dates have no fractions: a finer comparison would never find a copy to be current
        Date date = Date.from((modified == null ? Instant.EPOCH : modified).truncatedTo(ChronoUnit.SECONDS));
        var notModified =
                modified == null ? request.evaluatePreconditions(tag) : request.evaluatePreconditions(date, tag);
        var answer = notModified == null ? Response.ok(body, withCharset(mediaType)) : notModified;
        if (modified != null) {
            answer.lastModified(date);
        }
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + SECONDS)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static MediaType withCharset(String mediaType) {
        return MediaType.valueOf(mediaType).withCharset(StandardCharsets.UTF_8.name());
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
