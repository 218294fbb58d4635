package sila.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.media.Assets;
import sila.media.MediaFile;
import sila.media.State;

/** The files of the demo content in the media library; each is sent once, however often loading is begun. */
final class DemoMedia {

    /** Kept with the files and entries as who made them. */
    static final String SENDER = "demo";

    private static final String FOLDER = DemoFile.FOLDER + "media/";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Assets assets;

    DemoMedia(Assets assets) {
        this.assets = assets;
    }

    /** The file in the library, when all is known of it: what is published tells its length. */
    UUID processed(String name) throws IOException {
        var sent = assets.sentBy(SENDER, name);
        return awaited(sent.isPresent() ? sent.get() : send(name)).id();
    }

    private MediaFile send(String name) throws IOException {
        try (var in = DemoFile.open(FOLDER + name)) {
            if (in == null) {
                throw Problem.notFound(
                        Text.of("Нет файла «%s».", "There is no file \"%s\".").with(FOLDER + name));
            }
            return assets.store(name, in, SENDER);
        }
    }

    /** A processing that takes longer is an outage, not a bad file: the whole job is tried again later. */
    private MediaFile awaited(MediaFile sent) throws IOException {
        var end = Instant.now().plus(PATIENCE);
        var file = sent;
        while (file.state() == State.PROCESSING) {
            if (Instant.now().isAfter(end)) {
                throw new IOException("the media library has not processed " + sent.filename() + " in " + PATIENCE);
            }
            pause();
            file = assets.find(sent.id()).orElseThrow();
        }
        return file;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("the hub is stopping", stopping);
        }
    }
}
