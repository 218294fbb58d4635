package sila.studio.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/studio",
                "/studio/help?from=test",
                "/studio/entries?q=%D0%B0%d0%b1&sort=-updatedAt",
                "/studio/%D0%B0",
                "/studio/structure?ids=[1,2]"
            })
    void a_page_of_the_studio_is_gone_back_to_with_its_query(String page) {
        assertThat(ReturnPath.of(page)).isEqualTo(page);
        assertThat(ReturnPath.ofAddress("http://localhost:8080" + page)).isEqualTo(page);
        assertThatCode(() -> URI.create(page)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "/studio/100%",
                "/studio/help?part=50%",
                "/studio/%2",
                "/studio/%zz",
                "/studio/%D0%B",
                "/articles",
                "//evil.example",
                "/studio//evil.example",
                "/studio/../articles",
                "/studio/sign-in?next=/studio",
                "/studio/help\n"
            })
    void anything_else_leads_home(String asked) {
        assertThat(ReturnPath.of(asked)).isEqualTo(ReturnPath.HOME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "%", "http://localhost/studio/100%", "mailto:anna@example.org", "http://localhost/studio a"})
    void what_is_no_address_of_a_page_leads_home_too(String address) {
        assertThat(ReturnPath.ofAddress(address)).isEqualTo(ReturnPath.HOME);
    }

    @Test
    void it_may_be_long() {
        String page = "/studio/entries?q=" + "%D0%B0".repeat(20_000);
        assertThat(ReturnPath.of(page)).isEqualTo(page);
    }
}
