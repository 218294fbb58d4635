package sila.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Зарплата выросла на 8 % | zarplata-vyrosla-na-8",
                "Съезд «Электропрофсоюза» | sezd-elektroprofsoyuza",
                "Ёж и щука | ezh-i-shchuka",
                "--Hello,  World-- | hello-world",
                "Хабаровский край | khabarovskiy-kray",
                "!!! | entry",
            })
    void is_made_of_any_title(String title, String slug) {
        assertThat(Slug.from(title).value()).isEqualTo(slug);
    }

    @Test
    void of_a_long_title_keeps_its_length_with_a_number_too() {
        Slug slug = Slug.from("очень ".repeat(1_000_000));
        assertThat(slug.value()).hasSizeLessThanOrEqualTo(100);
        assertThat(slug.numbered(1234).value()).hasSizeLessThanOrEqualTo(100).endsWith("-1234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "а", "a b", "a/b", "../x", "a\u0000"})
    void refuses_what_is_no_address(String text) {
        assertThat(Slug.isValid(text)).isFalse();
        assertThatThrownBy(() -> new Slug(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
