package sila.site.select;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sila.kernel.StrictJson;
import sila.site.theme.Picture;
import sila.site.theme.Recording;

class FieldsTest {

    private static final String ID = "0198c0de-0000-7000-8000-000000000001";

    @Test
    void a_text_cannot_turn_the_text_around_it() {
        assertThat(fields("{'title': ' Отчёт \u202Egpj.exe\u2066\u0007 '}").text("title"))
                .isEqualTo("Отчёт gpj.exe");
    }

    @Test
    void what_is_missing_or_of_another_kind_is_not_there() {
        var fields = fields("{'body': 'text', 'cover': {'id': 1}, 'author': 'Иван', 'duration': 'long'}");

        assertThat(fields.html("body")).isNull();
        assertThat(fields.picture()).isNull();
        assertThat(fields.recording("audio/")).isNull();
        assertThat(fields.references("author")).isEmpty();
        assertThat(fields.text("lead")).isEmpty();
        assertThat(Fields.duration(fields.text("duration"))).isEmpty();
    }

    @Test
    void one_reference_and_many_are_read_alike() {
        var fields = fields("{'author': '" + ID + "', 'norms': ['" + ID + "', null, 'x']}");

        assertThat(fields.references("author")).containsExactly(UUID.fromString(ID));
        assertThat(fields.references("norms")).containsExactly(UUID.fromString(ID));
    }

    @Test
    void the_cover_comes_before_any_other_picture() {
        var fields = fields(
                "{'photo': {'url': '/media/1/file', 'type': 'image/png'},"
                        + " 'cover': {'url': '/media/2/file', 'type': 'image/svg+xml', 'alt': 'ЛЭП', 'width': 16, 'height': 9}}");

        assertThat(fields.picture()).isEqualTo(new Picture("/media/2/file", "ЛЭП", "", "image/svg+xml", 16, 9));
    }

    @Test
    void the_length_of_a_recording_is_what_the_editor_says_or_the_file() {
        String audio = "'audio': {'url': '/media/1/file', 'type': 'audio/mpeg', 'duration': 1865.4}";

        assertThat(fields("{" + audio + "}").recording("audio/"))
                .isEqualTo(new Recording("/media/1/file", "audio/mpeg", "31 мин"));
        assertThat(fields("{'duration': 'PT1H5M', " + audio + "}").recording("audio/"))
                .isEqualTo(new Recording("/media/1/file", "audio/mpeg", "1 ч 05 мин"));
    }

    private static Fields fields(String json) {
        try {
            return new Fields(StrictJson.MAPPER.readTree(json.replace('\'', '"').replace("\u0007", "\\u0007")));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
