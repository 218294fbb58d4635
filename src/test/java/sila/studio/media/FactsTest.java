package sila.studio.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sila.kernel.Language;

class FactsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 Б | 0 B",
                "1023 | 1023 Б | 1,023 B",
                "1024 | 1 КБ | 1 KB",
                "1500000 | 1,4 МБ | 1.4 MB",
                "15000000 | 14 МБ | 14 MB",
                "3221225472 | 3 ГБ | 3 GB",
            })
    void a_size_is_said_as_people_say_it(long bytes, String russian, String english) {
        assertThat(Facts.size(bytes, Language.RU).replace("\u00A0", " ").replace("1 023", "1023"))
                .isEqualTo(russian);
        assertThat(Facts.size(bytes, Language.EN).replace("\u00A0", " ")).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"0.12, 0:00", "59.6, 1:00", "65, 1:05", "3723, 1:02:03"})
    void a_length_is_said_in_minutes_and_from_an_hour_on_in_hours(double seconds, String said) {
        assertThat(Facts.length(seconds)).isEqualTo(said);
    }
}
