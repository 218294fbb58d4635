package sila.webhooks.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sila.kernel.outgoing.OutgoingAnswer;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private static OutgoingAnswer answer(int status, String retryAfter) {
        return new OutgoingAnswer(status, Map.of("retry-after", retryAfter), new byte[0]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429 | 120 | 2026-03-01T12:02:00Z",
                "503 | 0 | 2026-03-01T12:00:00Z",
                "503 | Sun, 01 Mar 2026 13:30:00 GMT | 2026-03-01T13:30:00Z",
                "429 | ' 7 ' | 2026-03-01T12:00:07Z"
            })
    void it_is_seconds_or_a_date(int status, String value, Instant moment) {
        assertThat(RetryAfter.of(answer(status, value), NOW)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "-5", "1.5", "99999999999999999999", "2026-03-01T12:00:00Z", "Sun, 99 Foo 2026"})
    void what_nobody_understands_says_nothing(String value) {
        assertThat(RetryAfter.of(answer(503, value), NOW)).isEmpty();
    }

    @Test
    void other_answers_say_nothing_of_time() {
        assertThat(RetryAfter.of(answer(500, "120"), NOW)).isEmpty();
        assertThat(RetryAfter.of(answer(301, "120"), NOW)).isEmpty();
        assertThat(RetryAfter.of(new OutgoingAnswer(503, Map.of(), new byte[0]), NOW))
                .isEmpty();
    }
}
