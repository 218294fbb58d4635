package sila.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru-RU,ru;q=0.9,en;q=0.8 | RU",
                "en-GB,en;q=0.9,ru;q=0.8 | EN",
                "de, en;q=0.5 | EN",
                "de | RU",
                "*;q=banana;;; | RU",
            })
    void follows_the_client(String header, Language expected) {
        assertThat(Language.preferredBy(header)).isEqualTo(expected);
    }

    @Test
    void is_russian_when_nothing_is_said() {
        assertThat(Language.preferredBy(null)).isEqualTo(Language.RU);
    }
}
