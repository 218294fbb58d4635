package sila.media.processing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is in a media file.
 *
 * @param container short name, e.g. {@code mov,mp4,m4a,3gp,3g2,mj2}
 * @param duration seconds; null for pictures and when the file does not say
 * @param bitrate bits a second over all streams
 * @param width pixels as shown, after rotation; null for sound
 * @param tags title, artist … as written in the file, keys in lower case
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Probe(
        String container,
        @Nullable Double duration,
        @Nullable Long bitrate,
        @Nullable Integer width,
        @Nullable Integer height,
        List<Stream> streams,
        Map<String, String> tags,
        List<Chapter> chapters) {

    /**
     * One track.
     *
     * @param type {@code video}, {@code audio}, {@code subtitle}, {@code data}, {@code attachment} or {@code unknown}
     * @param codec e.g. {@code h264}
     * @param width pixels as stored, before rotation
     * @param fps average frames a second
     * @param rotation degrees clockwise a player has to turn the picture: 0, 90, 180 or 270
     * @param sampleRate hertz
     * @param cover a still picture that belongs to a recording
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stream(
            String type,
            String codec,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Double fps,
            @Nullable Integer rotation,
            @Nullable Integer channels,
            @Nullable Integer sampleRate,
            @Nullable Boolean cover,
            Map<String, String> tags) {

        boolean isPicture() {
            return type.equals("video") && !Boolean.TRUE.equals(cover);
        }

        boolean isSound() {
            return type.equals("audio");
        }

        Stream turned(int degrees) {
            return new Stream(type, codec, width, height, fps, degrees, channels, sampleRate, cover, tags);
        }

        boolean liesOnItsSide() {
            return rotation != null && rotation % 180 != 0;
        }
    }

    /** @param start seconds from the beginning */
    public record Chapter(double start, double end, String title) {}

    /** Whether there is anything to see besides a cover. */
    public boolean hasPicture() {
        return streams.stream().anyMatch(Stream::isPicture);
    }

    boolean hasSound() {
        return streams.stream().anyMatch(Stream::isSound);
    }

    boolean hasSize() {
        return width != null && height != null;
    }

    /** A still has no length, though its demuxer gives it one frame's. */
    Probe still() {
        return new Probe(container, null, null, width, height, streams, tags, List.of());
    }

    /** The same picture when a viewer has to turn it by so many degrees clockwise. */
    Probe turned(int degrees) {
        boolean onItsSide = degrees % 180 != 0;
        return new Probe(
                container,
                duration,
                bitrate,
                onItsSide ? height : width,
                onItsSide ? width : height,
                streams.stream().map(stream -> stream.turned(degrees)).toList(),
                tags,
                chapters);
    }

    /** A drawing whose size is known from its text. */
    static Probe drawing(@Nullable Integer width, @Nullable Integer height) {
        return new Probe("svg", null, null, width, height, List.of(), Map.of(), List.of());
    }
}
