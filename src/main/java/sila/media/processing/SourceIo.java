package sila.media.processing;

import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FORCE;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_SIZE;
import static org.bytedeco.ffmpeg.global.avformat.avio_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avio_context_free;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EXIT;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EXTERNAL;
import static org.bytedeco.ffmpeg.global.avutil.av_free;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;

import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * The only input FFmpeg gets: our bytes through three callbacks. They are fields because native code holds their
 * addresses; were they collected, it would jump into nothing. No exception may leave a callback.
 */
final class SourceIo implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 * 1024;

    private static final int SEEK_SET = 0;
    private static final int SEEK_CUR = 1;

    private final ByteSource source;
    private final Deadline deadline;
    private final byte[] chunk = new byte[BUFFER_BYTES];
    private final Reading reading = new Reading();
    private final Seeking seeking = new Seeking();
    private final Interrupting interrupting = new Interrupting();
    private final AVIOContext io;
    private long position;
    private @Nullable RuntimeException failure;

    SourceIo(ByteSource source, Deadline deadline) {
        this.source = source;
        this.deadline = deadline;
        var buffer = new BytePointer(av_malloc(BUFFER_BYTES));
        this.io = avio_alloc_context(buffer, BUFFER_BYTES, 0, null, reading, null, seeking);
    }

    void attachTo(AVFormatContext context) {
        context.pb(io);
        context.flags(context.flags() | AVFormatContext.AVFMT_FLAG_CUSTOM_IO);
        context.interrupt_callback().callback(interrupting);
    }

    /** What stopped our side: the store, not the file. */
    void rethrowFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    /** After the context that used it. FFmpeg may have exchanged the buffer, so it is asked for it. */
    @Override
    public void close() {
        av_free(io.buffer());
        avio_context_free(io);
        reading.close();
        seeking.close();
        interrupting.close();
    }

    private final class Reading extends Read_packet_Pointer_BytePointer_int {
        @Override
        public int call(Pointer opaque, BytePointer target, int length) {
            if (deadline.isOver()) {
                return AVERROR_EXIT;
            }
            try {
                int read = source.read(position, chunk, Math.min(length, chunk.length));
                if (read <= 0) {
                    return AVERROR_EOF;
                }
                target.put(chunk, 0, read);
                position += read;
                return read;
            } catch (RuntimeException e) {
                failure = e;
                return AVERROR_EXTERNAL;
            }
        }
    }

    private final class Seeking extends Seek_Pointer_long_int {
        @Override
        public long call(Pointer opaque, long offset, int how) {
            int whence = how & ~AVSEEK_FORCE;
            if (whence == AVSEEK_SIZE) {
                return source.size();
            }
            long target =
                    switch (whence) {
                        case SEEK_SET -> offset;
                        case SEEK_CUR -> position + offset;
                        default -> source.size() + offset;
                    };
            if (target < 0) {
                return AVERROR_EXTERNAL;
            }
            position = target;
            return target;
        }
    }

    private final class Interrupting extends AVIOInterruptCB.Callback_Pointer {
        @Override
        public int call(Pointer opaque) {
            return deadline.isOver() ? 1 : 0;
        }
    }
}
