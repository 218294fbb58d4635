package sila.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyboardLayoutTest {

    @ParameterizedTest
    @CsvSource({
        "edjkmytybt, увольнение",
        "PFHGKFNF, зарплата",
        "'[jkjl;yj', холоджно",
        "gjl]tpl, подъезд",
        "куынгьу, resyume",
    })
    void the_same_keys_give_the_other_letters(String typed, String meant) {
        assertThat(KeyboardLayout.switched(typed)).isEqualTo(meant);
    }

    @Test
    void a_text_with_cyrillic_letters_or_none_at_all_is_not_latin() {
        assertThat(KeyboardLayout.isLatin("edjkmytybt 2024")).isTrue();
        assertThat(KeyboardLayout.isLatin("отпуск vacation")).isFalse();
        assertThat(KeyboardLayout.isLatin("2024")).isFalse();
    }
}
