package sila.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @Test
    void names_every_text_that_cannot_be_stored() throws JsonProcessingException {
        var document = StrictJson.MAPPER.readTree("""
                {"title": "a\\u0000b", "list": ["fine", "\\ud800"], "in": {"a/b~c": "\\udc00x"}, "ok": "😀"}
                """);
        assertThat(StrictJson.forbiddenText(document))
                .extracting(Violation::pointer)
                .containsExactly("/title", "/list/1", "/in/a~1b~0c");
    }

    @Test
    void looks_at_keys_too() throws JsonProcessingException {
        var document = StrictJson.MAPPER.readTree("{\"in\": {\"\\u0000\": 1}}");
        assertThat(StrictJson.forbiddenText(document))
                .extracting(Violation::pointer)
                .containsExactly("/in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":2}", "{} {}", "{\"a\":01}", "{a:1}", "[1,]", ""})
    void refuses_what_others_forgive(String json) {
        assertThatThrownBy(() -> StrictJson.MAPPER.readValue(json, Object.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void refuses_bottomless_nesting() {
        assertThatThrownBy(() -> StrictJson.MAPPER.readTree("[".repeat(10_000) + "]".repeat(10_000)))
                .isInstanceOf(JsonProcessingException.class);
    }
}
