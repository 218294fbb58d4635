package sila.webhooks.sending;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sila.kernel.outgoing.OutgoingAnswer;

/** Until when a receiver that cannot take a message now wants to be left alone; RFC 9110, 10.2.3. */
final class RetryAfter {

    /** Too Many Requests, Service Unavailable: other answers say nothing of time. */
    private static final Set<Integer> STATUSES = Set.of(429, 503);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private RetryAfter() {}

    /** @return empty when it has not said, or in no form that anybody knows */
    static Optional<Instant> of(OutgoingAnswer answer, Instant now) {
        return STATUSES.contains(answer.status())
                ? answer.header("retry-after").map(String::strip).flatMap(value -> moment(value, now))
                : Optional.empty();
    }

    private static Optional<Instant> moment(String value, Instant now) {
        if (SECONDS.matcher(value).matches()) {
            return Optional.of(now.plusSeconds(Long.parseLong(value)));
        }
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from));
        } catch (DateTimeParseException unknown) {
            return Optional.empty();
        }
    }
}
