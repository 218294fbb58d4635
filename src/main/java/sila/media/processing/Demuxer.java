package sila.media.processing;

import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** An opened container whose streams are known. To be closed. */
final class Demuxer implements AutoCloseable {

    /** Bytes read to learn about the streams. */
    private static final String PROBE_SIZE = "5000000";
    /** Microseconds looked at to learn about the streams. */
    private static final String ANALYSED = "5000000";
    /** A picture of more is not decoded: a few bytes could ask for gigabytes of memory. */
    private static final String MAX_PIXELS = "60000000";

    private static final String MAX_STREAMS = "64";

    static {
        av_log_set_level(AV_LOG_QUIET);
    }

    private final SourceIo io;
    private final Deadline deadline;
    private final AVFormatContext context;

    private Demuxer(SourceIo io, Deadline deadline, AVFormatContext context) {
        this.io = io;
        this.deadline = deadline;
        this.context = context;
    }

    /** @param formats FFmpeg's names of the containers that may be opened, the one fence against playlists */
    static Demuxer open(ByteSource source, String formats, Deadline deadline) throws MediaIsUnreadable {
        var io = new SourceIo(source, deadline);
        var context = avformat_alloc_context();
        io.attachTo(context);
        int result = open(context, formats);
        var demuxer = new Demuxer(io, deadline, context);
        if (result < 0) {
            // FFmpeg has freed the context itself
            io.close();
            throw demuxer.verdict(result);
        }
        try {
            demuxer.findStreams();
            return demuxer;
        } catch (MediaIsUnreadable | RuntimeException e) {
            demuxer.close();
            throw e;
        }
    }

    private static int open(AVFormatContext context, String formats) {
        var options = new AVDictionary(null);
        av_dict_set(options, "protocol_whitelist", "none", 0);
        av_dict_set(options, "format_whitelist", formats, 0);
        av_dict_set(options, "max_streams", MAX_STREAMS, 0);
        av_dict_set(options, "probesize", PROBE_SIZE, 0);
        av_dict_set(options, "analyzeduration", ANALYSED, 0);
        int result = avformat_open_input(context, (String) null, (@Nullable AVInputFormat) null, options);
        av_dict_free(options);
        return result;
    }

    private void findStreams() throws MediaIsUnreadable {
        int count = context.nb_streams();
        try (var options = new PointerPointer<AVDictionary>(Math.max(count, 1))) {
            for (int i = 0; i < count; i++) {
                var decoder = new AVDictionary(null);
                av_dict_set(decoder, "max_pixels", MAX_PIXELS, 0);
                options.put(i, decoder);
            }
            int result = avformat_find_stream_info(context, count == 0 ? null : options);
            for (int i = 0; i < count; i++) {
                free(options.get(AVDictionary.class, i));
            }
            if (result < 0 || deadline.isOver()) {
                throw verdict(result);
            }
        }
    }

    /** @param dictionary null when every option was used up; FFmpeg would follow the null */
    private static void free(@Nullable AVDictionary dictionary) {
        if (dictionary != null) {
            av_dict_free(dictionary);
        }
    }

    /** The file's fault, unless the store failed beneath us. */
    private MediaIsUnreadable verdict(int error) {
        io.rethrowFailure();
        return deadline.isOver() ? MediaIsUnreadable.tooSlow() : MediaIsUnreadable.damaged(explained(error));
    }

    private static String explained(int error) {
        try (var text = new BytePointer(128)) {
            av_strerror(error, text, text.capacity());
            return text.getString();
        }
    }

    AVFormatContext context() {
        return context;
    }

    @Override
    public void close() {
        avformat_close_input(context);
        io.close();
    }
}
