package sila.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sila.kernel.Language;
import sila.media.files.FileName;
import sila.media.files.FileType;
import sila.media.files.Intake;

class AssetTest {

    private Asset film;

    @BeforeEach
    void upload() {
        film = Asset.uploaded(
                UUID.randomUUID(),
                FileName.check("film.mp4"),
                new FileType("video/mp4"),
                new Intake(InputStream.nullInputStream(), 1, Intake.UNKNOWN),
                null,
                "редактор");
    }

    @Test
    void a_film_that_stopped_the_hub_three_times_is_isolated() {
        for (int crash = 0; crash < 3; crash++) {
            assertThat(film.beginProbe()).isTrue();
        }

        assertThat(film.beginProbe()).isFalse();
        assertThat(film.state).isEqualTo(State.QUARANTINED);
        assertThat(film.isPublic()).isFalse();
        assertThat(film.problem.in(Language.RU)).contains("изолирован");
    }

    @Test
    void a_store_that_is_away_is_not_held_against_the_film() {
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(film.beginProbe()).isTrue();
            film.postponeProbe();
        }

        assertThat(film.state).isEqualTo(State.PROCESSING);
    }

    @Test
    void its_address_ends_as_a_file_of_its_type_does() {
        assertThat(film.edition().url(film.id)).endsWith("/file.mp4");
        assertThat(new FileType("audio/mpeg").extension("episode")).isEqualTo("mp3");
        assertThat(new FileType("audio/mpeg").extension("episode.exe")).isEqualTo("mp3");
        assertThat(new FileType("audio/ogg").extension("voice.opus")).isEqualTo("opus");
        assertThat(new FileType("application/octet-stream").extension("x")).isEqualTo("bin");
    }
}
