package sila.entries.answers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sila.entries.SurrogateKeys;
import sila.entries.editions.Edition;
import sila.entries.reading.Reading;
import sila.entries.reading.Readings;
import sila.entries.revisions.Revisions;
import sila.kernel.http.Conditional;

/** Gives public answers: 304 before anything is read, one that is kept, or one that is made now. */
@ApplicationScoped
public class Answering {

    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");
    private static final List<String> DATED =
            List.of(HttpHeaders.IF_MODIFIED_SINCE, HttpHeaders.IF_UNMODIFIED_SINCE, HttpHeaders.IF_MATCH);

    private final Revisions revisions;
    private final Readings readings;
    private final Answers answers;
    private final Tags tags;

    Answering(Revisions revisions, Readings readings, Answers answers, Tags tags) {
        this.revisions = revisions;
        this.readings = readings;
        this.answers = answers;
        this.tags = tags;
    }

    /** Of the present edition. */
    public Response answer(Question question, Function<Reading, Content> making) {
        revisions.refresh();
        long revision = question.revision().getAsLong();
        if (revision > 0) {
            var known = revisions.known(question.types());
            String tag = tags.of(question.address(), known.types(), revision);
            Optional<Response> notModified = Conditional.ifNoneMatch(question.headers(), tag);
            if (notModified.isPresent()) {
                return notModified.get();
            }
        }
        Answer kept = question.uri() == null ? null : answers.current(question.uri());
        return kept == null ? make(question, making) : again(question, kept);
    }

    private Response make(Question question, Function<Reading, Content> making) {
        Readings.Read<Content> read = readings.read(Edition.current(), question.types(), making);
        Content content = read.result();
        Revisions.Known known = read.known();
        String keys = keys(content.keys());
        if (known == null) {
            return Response.ok(content.body(), JSON)
                    .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                    .header(SurrogateKeys.HEADER, keys)
                    .build();
        }
        long revision = content.revision() > 0
                ? content.revision()
                : question.revision().getAsLong();
        BooleanSupplier isCurrent = () -> content.still().getAsBoolean()
                && revisions.known(question.types()).types().equals(known.types());
        var answer = Answer.of(
                tags.of(question.address(), known.types(), revision),
                content,
                keys,
                latest(content.modified(), known.at()),
                isCurrent);
        if (question.uri() != null) {
            answers.keep(question.uri(), answer);
        }
        return again(question, answer);
    }

    private static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static Response again(Question question, Answer answer) {
        HttpHeaders headers = question.headers();
        var coding = Conditional.coding(headers, MediaType.APPLICATION_JSON, answer.body().length);
        boolean dated = DATED.stream().anyMatch(header -> headers.getHeaderString(header) != null);
        Response response = dated
                ? Conditional.of(headers, answer.body(), MediaType.APPLICATION_JSON, answer.tag(), answer.modified())
                : Conditional.encoded(
                        coding, answer.packed(coding), MediaType.APPLICATION_JSON, answer.tag(), answer.modified());
        return withKeys(response, answer.keys());
    }

    /** Of the past, or of something that has no revision: the tag is that of the bytes. */
    public Response answer(Question question, Edition edition, Function<Reading, Content> making) {
        Content content = readings.read(edition, question.types(), making).result();
        return withKeys(
                Conditional.of(question.headers(), content.body(), MediaType.APPLICATION_JSON, (Instant) null),
                keys(content.keys()));
    }

    /** Only for whoever has asked: no cache may keep it, and nothing says when it changes. */
    public Response privately(Question question, Edition edition, Function<Reading, Content> making) {
        Content content = readings.read(edition, question.types(), making).result();
        return Response.ok(content.body(), JSON)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    private static Response withKeys(Response response, String keys) {
        return Response.fromResponse(response)
                .header(SurrogateKeys.HEADER, keys)
                .build();
    }

    private static String keys(Collection<String> keys) {
        return String.join(" ", keys);
    }
}
