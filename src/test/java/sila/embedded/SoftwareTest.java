package sila.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sila.kernel.Text;

class SoftwareTest {

    private final List<Text> progress = new ArrayList<>();

    @TempDir
    Path home;

    private Path directory;

    @BeforeEach
    void directory() {
        directory = home.resolve("programs");
    }

    @Test
    void is_unpacked_once() {
        edition("1").unpacked(progress::add);
        edition("1").unpacked(progress::add);

        assertThat(progress).containsExactly(Text.of("Распаковываю Тест…", "Unpacking Тест…"));
    }

    @Test
    void another_edition_takes_the_place_of_the_old_one_wholly() throws IOException {
        edition("1").unpacked(progress::add);
        Files.writeString(directory.resolve("of the old one only"), "");

        edition("2").unpacked(progress::add);

        assertThat(directory.resolve("program")).hasContent("2");
        assertThat(directory.resolve("of the old one only")).doesNotExist();
    }

    @Test
    void what_was_half_unpacked_is_never_taken_for_it() {
        var broken = new Software("Тест", directory, "1", target -> {
            Files.writeString(target.resolve("program"), "half");
            throw new IOException("No space left on device");
        });

        assertThatThrownBy(() -> broken.unpacked(progress::add))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("No space left on device");
        assertThat(broken.isUnpacked()).isFalse();
        assertThat(edition("1").unpacked(progress::add).resolve("program")).hasContent("1");
    }

    private Software edition(String content) {
        return new Software(
                "Тест", directory, content, target -> Files.writeString(target.resolve("program"), content));
    }
}
