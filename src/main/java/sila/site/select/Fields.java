package sila.site.select;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.RawString;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.site.theme.Picture;
import sila.site.theme.Recording;

/** Reads the published form of fields for people: what is missing or of another kind than expected is not there. */
record Fields(JsonNode json) {

    private static final String IMAGE = "image/";

    /** One line or more; without the controls by which a text could reverse what stands around it (UAX 9). */
    String text(String name) {
        return plain(json.path(name));
    }

    static String plain(JsonNode value) {
        return plain(value.asText(""));
    }

    static String plain(String text) {
        return text.replaceAll("[\\u202A-\\u202E\\u2066-\\u2069\\p{Cc}&&[^\\n\\t]]", "")
                .strip();
    }

    @Nullable
    RawString html(String name) {
        String html = json.path(name).path("html").asText("");
        return html.isBlank() ? null : new RawString(html);
    }

    /** One value or many, as a list. */
    Stream<JsonNode> values(String name) {
        JsonNode value = json.path(name);
        return value.isArray() ? value.valueStream() : Stream.of(value).filter(one -> !isNothing(one));
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    List<UUID> references(String name) {
        return values(name).flatMap(value -> uuid(value.asText("")).stream()).toList();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** The cover, or else the first picture: a person's portrait. */
    @Nullable
    Picture picture() {
        return Stream.concat(files("cover", IMAGE), allFiles(IMAGE))
                .map(Fields::picture)
                .findFirst()
                .orElse(null);
    }

    List<Picture> pictures() {
        return allFiles(IMAGE).map(Fields::picture).toList();
    }

    private static Picture picture(JsonNode file) {
        return new Picture(
                file.path("url").asText(),
                plain(file.path("alt")),
                plain(file.path("caption")),
                file.path("type").asText(),
                file.path("width").asInt(),
                file.path("height").asInt());
    }

    /** The first file of a kind among all fields: {@code audio/}. */
    @Nullable
    Recording recording(String kind) {
        return allFiles(kind).map(this::recording).findFirst().orElse(null);
    }

    private Recording recording(JsonNode file) {
        String length = duration(text("duration"))
                .or(() -> seconds(file.path("duration")))
                .map(Fields::minutes)
                .orElse("");
        return new Recording(file.path("url").asText(), file.path("type").asText(), length);
    }

    private Stream<JsonNode> allFiles(String kind) {
        return json.propertyStream().flatMap(field -> files(field.getKey(), kind));
    }

    private Stream<JsonNode> files(String name, String kind) {
        return values(name)
                .filter(file -> !file.path("url").asText("").isEmpty())
                .filter(file -> file.path("type").asText("").startsWith(kind));
    }

    private static Optional<Duration> seconds(JsonNode number) {
        return number.isNumber() ? Optional.of(Duration.ofSeconds(number.asLong())) : Optional.empty();
    }

    static Optional<Duration> duration(String iso) {
        try {
            return iso.isEmpty() ? Optional.empty() : Optional.of(Duration.parse(iso));
        } catch (DateTimeParseException notADuration) {
            return Optional.empty();
        }
    }

    /** «1 ч 05 мин», «31 мин», «40 с». */
    static String minutes(Duration length) {
        if (length.toHours() > 0) {
            return "%d ч %02d мин".formatted(length.toHours(), length.toMinutesPart());
        }
        return length.toMinutes() > 0 ? length.toMinutes() + " мин" : length.toSeconds() + " с";
    }
}
