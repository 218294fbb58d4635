package sila.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import sila.contentmodel.ContentType;
import sila.contentmodel.Samples;
import sila.kernel.Language;

class DocumentTest {

    private final ContentType type = Samples.type("""
            - {name: lead, was: intro, kind: text, localised: true, title: {ru: Вводка, en: Lead}}
            - {name: number, kind: number, title: {ru: Номер, en: Number}}
            """);

    private static Document document(String fields, String english) {
        return new Document(Samples.json(fields), Map.of(Language.EN, Samples.json(english)));
    }

    @Test
    void a_translation_shows_only_what_is_translated_today_and_loses_nothing() {
        var stored = document("{'intro':'В','gone':1}", "{'intro':'L','number':5,'gone':2}");
        assertThat(stored.upgraded(type).known(type)).isEqualTo(document("{'lead':'В'}", "{'lead':'L'}"));
        assertThat(document("{'lead':'Н'}", "{'lead':'N'}").carrying(type, stored))
                .isEqualTo(document("{'lead':'Н','gone':1}", "{'lead':'N','number':5,'gone':2}"));
    }
}
