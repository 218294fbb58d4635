package sila.media.processing;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_display_rotation_get;
import static org.bytedeco.ffmpeg.global.avutil.av_get_media_type_string;

import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.IntPointer;
import org.jspecify.annotations.Nullable;

/** Turns FFmpeg's structures into a {@link Probe}. */
record ContainerReader(AVFormatContext context) {

    private static final int MOST_CHAPTERS = 1_000;
    /** A display matrix is nine 32-bit numbers. */
    private static final int MATRIX_BYTES = 36;

    Probe read() {
        var streams = IntStream.range(0, context.nb_streams())
                .mapToObj(i -> stream(context.streams(i)))
                .toList();
        var shown =
                streams.stream().filter(s -> s.isPicture() && s.width() != null).findFirst();
        return new Probe(
                context.iformat().name().getString(),
                duration(),
                context.bit_rate() > 0 ? context.bit_rate() : null,
                shown.map(s -> s.liesOnItsSide() ? s.height() : s.width()).orElse(null),
                shown.map(s -> s.liesOnItsSide() ? s.width() : s.height()).orElse(null),
                streams,
                Tags.of(context.metadata()),
                chapters());
    }

    private @Nullable Double duration() {
        long duration = context.duration();
        return duration == AV_NOPTS_VALUE || duration <= 0 ? null : duration / (double) AV_TIME_BASE;
    }

    private static Probe.Stream stream(AVStream stream) {
        var codec = stream.codecpar();
        boolean video = codec.codec_type() == AVMEDIA_TYPE_VIDEO;
        boolean audio = codec.codec_type() == AVMEDIA_TYPE_AUDIO;
        return new Probe.Stream(
                typeName(codec.codec_type()),
                avcodec_get_name(codec.codec_id()).getString(),
                video ? positive(codec.width()) : null,
                video ? positive(codec.height()) : null,
                video ? framesPerSecond(stream.avg_frame_rate()) : null,
                video ? rotation(codec) : null,
                audio ? positive(codec.ch_layout().nb_channels()) : null,
                audio ? positive(codec.sample_rate()) : null,
                video ? (stream.disposition() & AV_DISPOSITION_ATTACHED_PIC) != 0 : null,
                Tags.of(stream.metadata()));
    }

    private static String typeName(int type) {
        var name = av_get_media_type_string(type);
        return name == null ? "unknown" : name.getString();
    }

    private static @Nullable Integer positive(int number) {
        return number > 0 ? number : null;
    }

    private static @Nullable Double framesPerSecond(AVRational rate) {
        return rate.num() <= 0 || rate.den() <= 0 ? null : rate.num() / (double) rate.den();
    }

    /** FFmpeg counts counter-clockwise. */
    private static int rotation(AVCodecParameters codec) {
        var matrix =
                av_packet_side_data_get(codec.coded_side_data(), codec.nb_coded_side_data(), AV_PKT_DATA_DISPLAYMATRIX);
        if (matrix == null || matrix.size() < MATRIX_BYTES) {
            return 0;
        }
        double angle = av_display_rotation_get(new IntPointer(matrix.data()));
        return Double.isNaN(angle) ? 0 : Math.floorMod(Math.round(-angle / 90) * 90, 360);
    }

    private List<Probe.Chapter> chapters() {
        return IntStream.range(0, Math.min(context.nb_chapters(), MOST_CHAPTERS))
                .mapToObj(i -> {
                    var chapter = context.chapters(i);
                    double unit = chapter.time_base().num()
                            / (double) chapter.time_base().den();
                    String title = Tags.of(chapter.metadata()).getOrDefault("title", "");
                    return new Probe.Chapter(chapter.start() * unit, chapter.end() * unit, title);
                })
                .toList();
    }

    boolean isMp4() {
        return context.iformat().name().getString().startsWith("mov");
    }
}
