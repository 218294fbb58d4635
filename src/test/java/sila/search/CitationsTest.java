package sila.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ст. 81 ТК РФ                               | тк тк:81",
                "статьёй 81 Трудового кодекса               | тк тк:81",
                "СТ 81 тк                                   | тк тк:81",
                "п. 2 ч. 1 ст. 81                           | тк тк:81 тк:81:ч1 тк:81:ч1:п2",
                "п 2 ч 1 ст 81 тк рф                        | тк тк:81 тк:81:ч1 тк:81:ч1:п2",
                "пункта 2 части первой статьи 81 ТК РФ      | тк тк:81 тк:81:ч1 тк:81:ч1:п2",
                "подпункт «а» пункта 6 части 1 статьи 81    | тк тк:81 тк:81:ч1 тк:81:ч1:п6 тк:81:ч1:п6:а",
                "часть четвертая статьи 261 ТК              | тк тк:261 тк:261:ч4",
                "статьи 77–79 ТК                            | тк тк:77 тк:78 тк:79",
                "ст. 77, 79 и 81 ТК РФ                      | тк тк:77 тк:79 тк:81",
                "статья 312.1 ТК РФ                         | тк тк:312.1",
                "ст. 193-1 ТК РФ                            | тк тк:193.1",
                "статьи 1–400 ТК РФ                         | тк тк:1 тк:400",
                "ст. 5.27 КоАП РФ                           | коап коап:5.27",
                "статья 15 Гражданского кодекса РФ          | гк гк:15",
                "ст. 131 ГПК РФ                             | гпк гпк:131",
                "ст. 30 Конституции РФ                      | конституция конституция:30",
                "ст. 11 Федерального закона от 12.01.1996 № 10-ФЗ | 10-фз 10-фз:11",
                "ст. 11 Закона «О профессиональных союзах» от 12.01.1996 г. N 10-ФЗ | 10-фз 10-фз:11",
                "ТК РФ, ст. 80                              | тк тк:80",
                "ГК РФ, ст. 80                              | гк гк:80",
            })
    void a_provision_is_read_with_all_it_belongs_to(String text, String norms) {
        assertThat(String.join(" ", Citations.in(text).norms())).isEqualTo(norms);
    }

    @Test
    void the_act_of_a_list_of_provisions_stands_at_its_end() {
        assertThat(Citations.in("ст. 15 и ст. 1064 ГК РФ").norms()).containsExactly("гк", "гк:15", "гк:1064");
    }

    @Test
    void the_same_act_is_the_one_named_last() {
        assertThat(Citations.in("По ст. 15 ГК РФ и, далее, по статье 393 того же Кодекса")
                        .norms())
                .contains("гк:393")
                .doesNotContain("тк:393");
    }

    @Test
    void this_code_is_the_labour_code() {
        assertThat(Citations.in("Закон № 10-ФЗ. Порядок статьи 373 настоящего Кодекса")
                        .norms())
                .contains("10-фз", "тк:373");
    }

    @Test
    void other_numbers_and_words_are_no_citations() {
        assertThat(Citations.in("стаж 15 лет, статистика 2024, гость 5, тк123, п. 5 договора")
                        .norms())
                .isEmpty();
    }

    @Test
    void the_rest_of_a_query_are_its_words() {
        assertThat(Citations.in("увольнение по ст. 81 ТК РФ беременной").rest()).isEqualTo("увольнение по беременной");
        assertThat(Citations.in("нарушение ТК РФ").rest()).isEqualTo("нарушение ТК РФ");
    }

    @ParameterizedTest
    @CsvSource({
        "тк:81, ст. 81 ТК РФ",
        "тк:81:ч1:п2, п. 2 ч. 1 ст. 81 ТК РФ",
        "тк:81:ч1:п6:а, подп. «а» п. 6 ч. 1 ст. 81 ТК РФ",
        "10-фз:11, ст. 11 Закона № 10-ФЗ",
        "тк, ТК РФ",
    })
    void a_norm_is_written_as_people_write_it(String norm, String text) {
        assertThat(Citations.readable(norm)).isEqualTo(text);
    }

    @Test
    void a_huge_list_is_read_in_no_time() {
        assertThat(Citations.in("ст. " + "1, ".repeat(100_000)).norms()).contains("тк:1");
        assertThat(Citations.in("п. 1 ч. 1 ".repeat(50_000)).norms()).isEmpty();
        assertThat(Citations.in("закон ".repeat(50_000) + "«".repeat(50_000)).norms())
                .isEmpty();
    }
}
