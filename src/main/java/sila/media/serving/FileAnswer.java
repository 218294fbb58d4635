package sila.media.serving;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import sila.media.Edition;
import sila.media.files.FileName;
import sila.storage.Storage;

/**
 * A file's bytes over HTTP: whole or a range, conditional, and for ever cacheable because the bytes of
 * an edition never change.
 */
record FileAnswer(Edition edition, Request request, HttpHeaders headers) {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** Whoever opens a drawing or a page by its address gets it without scripts, forms and other addresses. */
    private static final String NOTHING_ACTIVE = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

    /** The same headers as {@link #body}, without asking the store. */
    Response head() {
        var current = preconditions();
        var answer = current != null ? validated(current) : described(Response.ok(), edition.bytes());
        return answer.build();
    }

    Response body(Storage storage) {
        var current = preconditions();
        if (current != null) {
            return validated(current).build();
        }
        var asked = ByteRange.asked(headers.getHeaderString("Range"), edition.bytes())
                .filter(range -> isOfThisFile(headers.getHeaderString("If-Range")));
        return asked.map(range -> part(storage, range)).orElseGet(() -> whole(storage));
    }

    private Response whole(Storage storage) {
        return described(Response.ok(transfer(storage, 0, edition.bytes())), edition.bytes())
                .build();
    }

    private Response part(Storage storage, ByteRange range) {
        if (!range.isWithin(edition.bytes())) {
            return Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header("Content-Range", "bytes */" + edition.bytes())
                    .build();
        }
        var transfer = transfer(storage, range.first(), range.length());
        return described(Response.status(206).entity(transfer), range.length())
                .header("Content-Range", range.of(edition.bytes()))
                .build();
    }

    private Transfer transfer(Storage storage, long offset, long length) {
        return new Transfer(storage, edition.key(), offset, length);
    }

    private ResponseBuilder described(ResponseBuilder answer, long length) {
        answer.type(edition.type())
                .header(HttpHeaders.CONTENT_LENGTH, length)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition())
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff");
        if (edition.fileType().isActive()) {
            answer.header("Content-Security-Policy", NOTHING_ACTIVE);
        }
        return validated(answer);
    }

    private String disposition() {
        return new FileName(edition.filename()).disposition(edition.fileType().isShown() ? "inline" : "attachment");
    }

    private ResponseBuilder validated(ResponseBuilder answer) {
        return answer.tag(tag()).lastModified(modified()).header(HttpHeaders.CACHE_CONTROL, FOR_EVER);
    }

    /** 304, or 412 for {@code If-Match}; null when the file is to be sent. */
    private @Nullable ResponseBuilder preconditions() {
        return request.evaluatePreconditions(modified(), tag());
    }

    /** {@code If-Range}: a part of an older copy must not be glued to a part of this one. */
    private boolean isOfThisFile(@Nullable String validator) {
        return validator == null || validator.equals("\"" + edition.sha256() + "\"") || isModificationDate(validator);
    }

    private boolean isModificationDate(String validator) {
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(validator))
                    .equals(modified().toInstant());
        } catch (DateTimeParseException otherTag) {
            return false;
        }
    }

    private EntityTag tag() {
        return new EntityTag(edition.sha256());
    }

    /** HTTP dates have no fractions. */
    private Date modified() {
        return Date.from(edition.since().truncatedTo(ChronoUnit.SECONDS));
    }
}
