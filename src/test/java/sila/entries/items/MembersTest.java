package sila.entries.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sila.kernel.StrictJson;

class MembersTest {

    private static Members members(String json) {
        return Members.of(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"x, \\\"}{\",\"b\":[1,{\"c\":\"]\"}],\"d\":{\"e\":{}},\"f\":null,\"g\":-1.5e3}",
                "{\"a\": \"x, \\\"}{\", \"b\": [1, {\"c\": \"]\"}], \"d\": {\"e\": {}}, \"f\": null, \"g\": -1.5e3}",
                "{\n  \"a\" : \"x, \\\"}{\" ,\r\n\t\"b\":[1,{\"c\":\"]\"}],\"d\":{\"e\":{} } ,\"f\":null,\"g\":-1.5e3 }",
            })
    void are_found_however_the_json_is_written(String json) throws Exception {
        var members = members(json);
        assertThat(members.names()).containsExactly("a", "b", "d", "f", "g");
        var some = StrictJson.MAPPER.readTree(members.only(Set.of("b", "g", "a", "unknown")));
        assertThat(some)
                .isEqualTo(StrictJson.MAPPER.readTree("{\"a\":\"x, \\\"}{\",\"b\":[1,{\"c\":\"]\"}],\"g\":-1.5e3}"));
        assertThat(members.inner("d").names()).containsExactly("e");
        assertThat(members.inner("f").isEmpty()).isTrue();
        assertThat(members.inner("unknown").isEmpty()).isTrue();
    }

    @Test
    void of_another_object_take_the_place_of_ones_own() {
        var original = members("{\"title\":\"Да\",\"lead\":\"Вводка\",\"age\":\"0+\"}");
        var translation = members("{\"title\": \"Yes\", \"seo\": {\"title\": \"Y\"}}");
        assertThat(text(original.overlaid(translation)))
                .isEqualTo("{\"title\": \"Yes\",\"lead\":\"Вводка\",\"age\":\"0+\",\"seo\": {\"title\": \"Y\"}}");
    }

    @Test
    void may_be_none() {
        assertThat(members("{}").names()).isEmpty();
        assertThat(text(members("{ }").only(Set.of("a")))).isEqualTo("{}");
        assertThat(text(members("{}").overlaid(members("{\"a\":1}")))).isEqualTo("{\"a\":1}");
    }
}
