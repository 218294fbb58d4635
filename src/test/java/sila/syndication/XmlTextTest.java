package sila.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlTextTest {

    @Test
    void drops_what_xml_forbids_and_keeps_the_rest() {
        assertThat(XmlText.of("Свет\u0001\u000B\uFFFE \ud83d\udca1\tи\nтепло\ud800"))
                .isEqualTo("Свет \ud83d\udca1\tи\nтепло");
    }
}
