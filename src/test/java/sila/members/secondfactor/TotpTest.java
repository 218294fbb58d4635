package sila.members.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);
    private static final long STEP = Totp.step(NOW);

    /** The last six of the eight digits of RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_rfc(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void a_phone_may_be_one_step_ahead_or_behind(int drift) {
        assertThat(Totp.stepOf(Totp.code(SECRET, STEP + drift), SECRET, NOW, 0)).hasValue(STEP + drift);
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, 2})
    void but_not_two(int drift) {
        assertThat(Totp.stepOf(Totp.code(SECRET, STEP + drift), SECRET, NOW, 0)).isEmpty();
    }

    @Test
    void what_was_taken_and_what_was_before_it_counts_no_more() {
        assertThat(Totp.stepOf(Totp.code(SECRET, STEP), SECRET, NOW, STEP)).isEmpty();
        assertThat(Totp.stepOf(Totp.code(SECRET, STEP - 1), SECRET, NOW, STEP)).isEmpty();
        assertThat(Totp.stepOf(Totp.code(SECRET, STEP + 1), SECRET, NOW, STEP)).hasValue(STEP + 1);
    }

    /** RFC 4648, 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secrets_are_written_in_base_32(String text, String written) {
        assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }
}
