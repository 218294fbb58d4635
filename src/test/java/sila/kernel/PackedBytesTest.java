package sila.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedBytesTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499, 500, 5_000, 1_000_000})
    void come_out_as_they_went_in(int length) {
        byte[] random = new byte[length];
        new Random(length).nextBytes(random);
        byte[] text = "Соглашение ".repeat(length / 20 + 1).getBytes(StandardCharsets.UTF_8);
        for (byte[] plain : new byte[][] {random, text}) {
            var packed = PackedBytes.of(plain);
            assertThat(packed.length()).isEqualTo(plain.length);
            assertThat(packed.unpacked()).isEqualTo(plain);
            byte[] larger = new byte[plain.length + 7];
            packed.unpack(larger, 3);
            assertThat(Arrays.copyOfRange(larger, 3, plain.length + 3)).isEqualTo(plain);
            assertThat(larger).startsWith(0, 0, 0).endsWith(0, 0, 0, 0);
        }
    }

    @Test
    void of_text_are_much_smaller() {
        byte[] text = "Профсоюз подписал соглашение. ".repeat(100).getBytes(StandardCharsets.UTF_8);
        assertThat(PackedBytes.of(text).size()).isLessThan(text.length / 3);
    }

    @Test
    void can_be_read_by_many_at_once() {
        byte[] text = "Профсоюз подписал соглашение. ".repeat(100).getBytes(StandardCharsets.UTF_8);
        assertThat(IntStream.range(0, 10_000).parallel().allMatch(n -> {
                    byte[] own = (n + new String(text, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
                    return Arrays.equals(PackedBytes.of(own).unpacked(), own);
                }))
                .isTrue();
    }
}
