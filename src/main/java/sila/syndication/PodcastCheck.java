package sila.syndication;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import sila.contentmodel.Place;
import sila.entries.checks.Check;
import sila.entries.checks.Finding;
import sila.entries.checks.Inspected;
import sila.kernel.Text;
import sila.media.MediaFile;

/** What directories of podcasts would refuse of a show or an episode, by PSP-1 and «Podcast requirements» of Apple. */
@ApplicationScoped
class PodcastCheck implements Check {

    private static final String PODCAST = "podcast";
    private static final String APPLE = "apple";
    private static final String AUDIO = "audio";
    private static final String COVER = "cover";

    /** Bytes in UTF-8: half as many Cyrillic letters. */
    private static final int DESCRIPTION = 4000;

    /** Pixels on either side. */
    private static final int SMALLEST_COVER = 1400;

    private static final int LARGEST_COVER = 3000;

    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png");
    private static final Set<String> EXTENSIONS = Set.of("mp3", "m4a", "mp4", "m4v", "mov");

    @Override
    public void check(Inspected entry, Consumer<Finding> found) {
        if (!entry.type().publishedIn(Place.PODCAST)) {
            return;
        }
        description(entry, found);
        if (entry.has(AUDIO)) {
            entry.uses(AUDIO).forEach(use -> sound(entry, use.file(), found));
        } else if (entry.uses(COVER).isEmpty()) {
            found.accept(cover(
                    "cover-missing",
                    Text.of(
                            "Нет обложки: без неё подкаст не возьмут.",
                            "There is no cover: no show is taken without one.")));
        }
        entry.uses(COVER).forEach(use -> picture(use.file(), found));
    }

    /** An episode is told by its notes, else by its lead. */
    private static void description(Inspected entry, Consumer<Finding> found) {
        String notes = entry.text("body");
        String field = notes.isEmpty() ? "lead" : "body";
        int bytes = entry.text(field).getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0) {
            found.accept(Finding.warning(
                            "description-missing",
                            "/fields/lead",
                            Text.of(
                                    "Нет ни вводки, ни текста: каталоги подкастов требуют описания.",
                                    "There is neither a lead nor a text: directories of podcasts want a description."))
                    .in(PODCAST));
        } else if (bytes > DESCRIPTION) {
            found.accept(Finding.warning(
                            "description-long",
                            "/fields/" + field,
                            Text.of(
                                            "Описание занимает %s байт (кириллица — по два на букву): каталоги подкастов берут %s.",
                                            "The description takes %s bytes (Cyrillic letters two each): directories of podcasts take %s.")
                                    .with(bytes, DESCRIPTION))
                    .in(PODCAST));
        }
    }

    private static void sound(Inspected entry, MediaFile file, Consumer<Finding> found) {
        String extension = file.url().substring(file.url().lastIndexOf('.') + 1);
        if (!EXTENSIONS.contains(extension)) {
            found.accept(Finding.warning(
                            "audio-format",
                            "/fields/" + AUDIO,
                            Text.of(
                                            "Файл .%s Apple Podcasts не примет: нужен MP3 или M4A.",
                                            "Apple Podcasts does not take .%s: it has to be MP3 or M4A.")
                                    .with(extension))
                    .in(APPLE));
        }
        if (file.isReady()
                && file.duration() == null
                && entry.fields().path("duration").asText("").isEmpty()) {
            found.accept(Finding.warning(
                            "duration-missing",
                            "/fields/duration",
                            Text.of(
                                    "Длительность из файла узнать не удалось: укажите её.",
                                    "The file does not tell its length: fill it in."))
                    .in(PODCAST));
        }
    }

    private static void picture(MediaFile file, Consumer<Finding> found) {
        Integer width = file.width();
        Integer height = file.height();
        if (!PICTURES.contains(file.type())) {
            found.accept(cover(
                    "cover-format",
                    Text.of("Обложка — %s: Apple берёт JPEG и PNG.", "The cover is %s: Apple takes JPEG and PNG.")
                            .with(file.type())));
        } else if (width != null
                && (!Objects.equals(width, height) || width < SMALLEST_COVER || width > LARGEST_COVER)) {
            found.accept(cover(
                    "cover-size",
                    Text.of(
                                    "Обложка %s×%s точек: Apple берёт квадратные от %s до %s.",
                                    "The cover has %s×%s pixels: Apple takes square ones of %s to %s.")
                            .with(width, height, SMALLEST_COVER, LARGEST_COVER)));
        }
    }

    private static Finding cover(String code, Text message) {
        return Finding.warning(code, "/fields/" + COVER, message).in(APPLE);
    }
}
