package sila.site.redirects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a redirect may lead. */
class TargetTest {

    @ParameterizedTest
    @CsvSource({
        "/articles/new, /articles/new, /articles/new",
        "/Articles/New/#part, /Articles/New/#part, /articles/new",
        "/, /, ",
        "/новости, /%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8, /новости",
        "https://elprof.example/a?b=c, https://elprof.example/a?b=c, ",
    })
    void on_the_site_or_to_a_secure_one(String text, String address, String path) {
        assertThat(Target.of(text)).hasValueSatisfying(target -> {
            assertThat(target.address()).isEqualTo(address);
            assertThat(target.path().map(OldPath::value).orElse(null)).isEqualTo(path);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "articles",
                "//evil.example/a",
                "/\\evil.example",
                "///evil.example",
                "http://plain.example/",
                "https:///a",
                "https://user@evil.example/",
                "javascript:alert(1)",
                "/a b",
                "/a\r\nSet-Cookie: x=1",
            })
    void nowhere_else(String text) {
        assertThat(Target.of(text)).isEmpty();
    }
}
