package sila.media.processing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import sila.kernel.Text;
import sila.storage.Area;
import sila.storage.Storage;

/**
 * Looks into media files in the store. Each method takes the object's key and size in bytes, and throws
 * {@link MediaIsUnreadable} when the file is not what is asked for, or {@link sila.storage.StorageUnavailable}.
 */
@ApplicationScoped
public class Prober {

    /** {@code hls}, {@code dash}, {@code concat}, {@code sdp}, {@code image2} and {@code lavfi} open other files. */
    private static final String RECORDINGS =
            "mov,mp4,matroska,webm,mp3,aac,wav,w64,flac,ogg,avi,flv,mpegts,mpeg,aiff,caf,asf";

    private static final String PICTURES = "png_pipe,apng,jpeg_pipe,mjpeg,webp_pipe,gif,bmp_pipe,tiff_pipe,mov,mp4";

    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** The root element of a drawing stands within its first bytes. */
    private static final long DRAWING_HEAD = 1 << 20;

    /** JavaCPP has ten slots for callbacks of one kind, and memory outside the heap has no other bound. */
    private final Semaphore atOnce = new Semaphore(4);

    private final Storage storage;

    Prober(Storage storage) {
        this.storage = storage;
    }

    public Probe sound(String key, long size) throws MediaIsUnreadable {
        var probe = recording(key, size);
        if (!probe.hasSound()) {
            throw MediaIsUnreadable.without(Text.of("В файле нет звука.", "There is no sound in the file."));
        }
        return probe;
    }

    /** Moving pictures, or sound in a container that could hold them. */
    public Probe video(String key, long size) throws MediaIsUnreadable {
        var probe = recording(key, size);
        if (!probe.hasSound() && !probe.hasPicture()) {
            throw MediaIsUnreadable.without(Text.of(
                    "В файле нет ни изображения, ни звука.", "There is neither picture nor sound in the file."));
        }
        if (probe.hasPicture() && !probe.hasSize()) {
            throw MediaIsUnreadable.damaged("no size");
        }
        return probe;
    }

    public Probe picture(String key, long size) throws MediaIsUnreadable {
        var bytes = new StoredBytes(storage, key, size);
        var probe = probe(bytes, PICTURES).still().turned(Orientation.of(bytes));
        if (!probe.hasSize()) {
            throw MediaIsUnreadable.without(Text.of(
                    "Картинка повреждена или слишком велика: допустимо 60 мегапикселей.",
                    "The picture is damaged or too large: 60 megapixels are allowed."));
        }
        return probe;
    }

    /** An SVG; FFmpeg does not see it. */
    public Probe drawing(String key, long size) throws MediaIsUnreadable {
        try (var in = storage.open(Area.MEDIA, key, 0, Math.min(size, DRAWING_HEAD))) {
            return Drawing.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Probe recording(String key, long size) throws MediaIsUnreadable {
        return probe(new StoredBytes(storage, key, size), RECORDINGS);
    }

    private Probe probe(ByteSource bytes, String formats) throws MediaIsUnreadable {
        atOnce.acquireUninterruptibly();
        try (var demuxer = Demuxer.open(bytes, formats, Deadline.in(LIMIT))) {
            var container = new ContainerReader(demuxer.context());
            if (container.isMp4() && new Boxes(bytes).areCutOff()) {
                throw MediaIsUnreadable.cutOff();
            }
            return container.read();
        } finally {
            atOnce.release();
        }
    }
}
