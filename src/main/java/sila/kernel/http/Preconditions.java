package sila.kernel.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.Text;

/**
 * What a client makes its GET depend on, in the order of RFC 9110, 13.2.2.
 *
 * @param tag of the content before it is packed
 */
record Preconditions(
        HttpHeaders headers, String tag, @Nullable Instant modified) {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");
    private static final String ANY = "*";

    /**
     * 304 when the client has it, empty when the answer is to be sent.
     *
     * @param coding that the answer would be sent in
     * @throws Problem 412
     */
    Optional<ResponseBuilder> notModified(AcceptEncoding accepted, ContentCoding coding) {
        String ifMatch = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (ifMatch != null ? matched(ifMatch, true, accepted, coding).isEmpty() : hasChanged()) {
            throw new Problem(
                    412,
                    "precondition-failed",
                    Text.of("С тех пор это изменилось.", "This has changed since you read it."));
        }
        String ifNoneMatch = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        Optional<ContentCoding> current = ifNoneMatch != null
                ? matched(ifNoneMatch, false, accepted, coding)
                : Optional.of(coding).filter(any -> isUnmodified());
        return current.map(copy -> Response.notModified(new EntityTag(copy.tag(tag))));
    }

    /** In which coding the client holds this content; of several in the one that would be sent. */
    private Optional<ContentCoding> matched(
            String header, boolean strongly, AcceptEncoding accepted, ContentCoding coding) {
        if (header.strip().equals(ANY)) {
            return Optional.of(coding);
        }
        List<String> held = TAG.matcher(header)
                .results()
                .filter(found -> !strongly || found.group(1) == null)
                .map(found -> found.group(2))
                .toList();
        if (held.contains(coding.tag(tag))) {
            return Optional.of(coding);
        }
        // a cache shows all its copies, and hands out the one we name: never one that this client cannot unpack
        return ContentCoding.offered().stream()
                .filter(accepted::accepts)
                .filter(other -> held.contains(other.tag(tag)))
                .findFirst();
    }

    private boolean isUnmodified() {
        return date(HttpHeaders.IF_MODIFIED_SINCE)
                .filter(since -> modified != null
                        && !modified.truncatedTo(ChronoUnit.SECONDS).isAfter(since))
                .isPresent();
    }

    private boolean hasChanged() {
        return date(HttpHeaders.IF_UNMODIFIED_SINCE)
                .filter(since -> modified != null
                        && modified.truncatedTo(ChronoUnit.SECONDS).isAfter(since))
                .isPresent();
    }

    /** A date in a wrong form is as good as none (RFC 9110, 13.1.3). */
    private Optional<Instant> date(String header) {
        String text = headers.getHeaderString(header);
        try {
            return Optional.ofNullable(text)
                    .map(given -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(given.strip())));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
