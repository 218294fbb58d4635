package sila.entries.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import sila.entries.editions.Edition;
import sila.entries.editions.Previews;
import sila.entries.query.Parameters;
import sila.kernel.Problem;
import sila.kernel.Text;

/**
 * The edition a request asks for: {@code as_of=2026-05-01T00:00:00Z} for what was public then, {@code preview=TOKEN} for
 * what the token shows, both for what it would show at a future moment.
 */
@ApplicationScoped
public class Editions {

    private final Instance<Previews> previews;

    Editions(@Any Instance<Previews> previews) {
        this.previews = previews;
    }

    /** @throws Problem 400 when the moment is none, 403 when the edition needs a token or the token is not valid */
    public Edition of(Parameters parameters) {
        Instant moment = moment(parameters.text("as_of"));
        String token = parameters.text("preview");
        boolean past = moment != null && !moment.isAfter(Instant.now());
        if (token != null && past) {
            throw Problem.badRequest(
                    "as_of",
                    Text.of(
                            "Предпросмотр показывает настоящее и будущее: уберите as_of или preview.",
                            "A preview shows the present and the future: leave out as_of or preview."));
        }
        if (token != null) {
            return preview(token, moment);
        }
        if (moment == null) {
            return Edition.current();
        }
        if (!past) {
            throw refused(Text.of(
                    "Будущее видно только с токеном предпросмотра: добавьте preview.",
                    "The future is shown with a preview token only: add preview."));
        }
        return Edition.asOf(moment);
    }

    private Edition preview(String token, @Nullable Instant future) {
        return previews.stream()
                .flatMap(preview -> preview.edition(token, future).stream())
                .findFirst()
                .orElseThrow(() -> refused(Text.of(
                        "Такого токена предпросмотра нет, или он истёк.",
                        "There is no such preview token, or it has expired.")));
    }

    private static Problem refused(Text title) {
        return new Problem(403, "preview-refused", title);
    }

    /** Of a year with four digits, to the microsecond: PostgreSQL tells fewer apart than Java. */
    private static @Nullable Instant moment(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            if (moment.getYear() >= 0 && moment.getYear() <= 9999) {
                return moment.toInstant().truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeException malformed) {
            // answered below
        }
        throw Problem.badRequest(
                "as_of", Text.of("Момент пишется так: 2026-05-01T00:00:00Z.", "A moment reads: 2026-05-01T00:00:00Z."));
    }
}
