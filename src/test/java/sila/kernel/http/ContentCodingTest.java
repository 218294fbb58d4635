package sila.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static sila.kernel.http.ContentCoding.BR;
import static sila.kernel.http.ContentCoding.GZIP;
import static sila.kernel.http.ContentCoding.IDENTITY;
import static sila.kernel.http.ContentCoding.ZSTD;

import com.aayushatharva.brotli4j.decoder.Decoder;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodingTest {

    private static final byte[] BODY = "Сила в каждом. ".repeat(500).getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br, zstd       | ZSTD",
                "gzip, deflate, br             | BR",
                "gzip, deflate                 | GZIP",
                "x-gzip                        | GZIP",
                "GZIP                          | GZIP",
                "deflate                       | IDENTITY",
                "identity                      | IDENTITY",
                "gzip;q=1.0, br;q=0.8          | GZIP",
                "gzip;q=0.5, identity;q=0.9    | IDENTITY",
                "gzip;q=0.001                  | GZIP",
                "zstd;q=0, br;q=0, *           | GZIP",
                "*                             | ZSTD",
                "*;q=0                         | IDENTITY",
                "identity;q=0, gzip            | GZIP",
                "identity;q=0                  | IDENTITY",
                "gzip ; Q=0.7 , br ; q=0.7     | BR",
            })
    void the_dearest_to_the_client_is_taken_and_of_equal_ones_the_cheapest(String header, ContentCoding expected) {
        assertThat(ContentCoding.negotiated(header)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", ",", ";", "gzip;", "gzip;q=", "gzip;q=2", "gzip;q=NaN", "gzip;level=9", ";q=1", "é"})
    void what_cannot_be_read_packs_nothing(String header) {
        assertThat(ContentCoding.negotiated(header)).isEqualTo(IDENTITY);
    }

    @Test
    void who_says_nothing_gets_what_nobody_has_to_unpack() {
        assertThat(ContentCoding.negotiated(null)).isEqualTo(IDENTITY);
    }

    @ParameterizedTest
    @EnumSource
    void a_packed_body_is_shorter_and_can_be_unpacked(ContentCoding coding) throws Exception {
        byte[] packed = coding.encode(BODY);

        assertThat(unpacked(coding, packed)).isEqualTo(BODY);
        assertThat(packed.length).isLessThanOrEqualTo(coding == IDENTITY ? BODY.length : BODY.length / 20);
        assertThat(unpacked(coding, coding.encode(new byte[0]))).isEmpty();
    }

    @Test
    void each_coding_has_a_tag_of_its_own() {
        assertThat(IDENTITY.tag("t")).isEqualTo("t");
        assertThat(GZIP.tag("t")).isEqualTo("t-gzip");
        assertThat(BR.tag("t")).isEqualTo("t-br");
        assertThat(ZSTD.tag("t")).isEqualTo("t-zstd");
    }

    static byte[] unpacked(ContentCoding coding, byte[] packed) throws Exception {
        return switch (coding) {
            case IDENTITY -> packed;
            case GZIP -> new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
            case BR -> Decoder.decompress(packed).getDecompressedData();
            case ZSTD -> Zstd.decompress(packed, (int) Zstd.getFrameContentSize(packed));
        };
    }
}
