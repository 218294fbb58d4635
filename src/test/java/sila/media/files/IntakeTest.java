package sila.media.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class IntakeTest {

    private final ByteArrayInputStream abc = new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII));

    @Test
    void what_comes_in_is_counted_and_hashed() throws IOException {
        var intake = new Intake(abc, 3, 3);

        assertThat(intake.readAllBytes()).hasSize(3);

        assertThat(intake.bytes()).isEqualTo(3);
        assertThat(intake.sha256Hex()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_byte_above_the_limit_stops_it() {
        var intake = new Intake(abc, 2, Intake.UNKNOWN);

        assertThatThrownBy(intake::readAllBytes).isInstanceOf(FileIsTooLarge.class);
    }

    @Test
    void an_announced_size_above_the_limit_stops_it_at_once() {
        assertThatThrownBy(() -> new Intake(abc, 2, 3)).isInstanceOf(FileIsTooLarge.class);
    }

    @Test
    void fewer_bytes_than_announced_are_a_broken_file() {
        var intake = new Intake(abc, 10, 4);

        assertThatThrownBy(intake::readAllBytes).isInstanceOf(IOException.class).hasMessage("ended after 3 of 4 bytes");
    }
}
