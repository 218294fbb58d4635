package sila.site.redirects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as the same old address, and what as none. */
class OldPathTest {

    @ParameterizedTest
    @CsvSource({
        "/news/2019/Plan.HTML, /news/2019/plan.html",
        "/news/, /news",
        "//news///old, /news/old",
        "/%D0%9D%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/, /новости",
        "/Новости дня, /новости дня",
    })
    void careless_addresses_are_one(String copied, String path) {
        assertThat(OldPath.ofCopied(copied)).map(OldPath::value).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//",
                "news",
                "/a?b=1",
                "/a#b",
                "/a\\b",
                "/a\u0000b",
                "/a/../b",
                "/./a",
                "/%",
                "/%2e%2e/a",
                "/api/v1",
                "/API",
                "/studio/entries",
                "/preview/x",
                "https://old.example/a",
            })
    void no_old_address(String text) {
        assertThat(OldPath.ofCopied(text)).isEmpty();
    }
}
