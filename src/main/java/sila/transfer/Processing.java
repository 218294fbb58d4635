package sila.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import sila.jobs.TryAgain;
import sila.media.copies.AssetCopies;

/** Waits until files have been looked into: what is published tells the length and the measures of what it shows. */
@ApplicationScoped
public class Processing {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LATER = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int AT_ONCE = 500;

    private final AssetCopies library;

    Processing(AssetCopies library) {
        this.library = library;
    }

    /** @throws TryAgain it takes long: gives the thread back, for the jobs that look into files may be waiting for it */
    public void await(List<UUID> files) {
        for (int from = 0; from < files.size(); from += AT_ONCE) {
            var some = files.subList(from, Math.min(files.size(), from + AT_ONCE));
            Instant end = Instant.now().plus(PATIENCE);
            while (library.processing(some) > 0) {
                if (Instant.now().isAfter(end)) {
                    throw new TryAgain(Instant.now().plus(LATER));
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TryAgain(Instant.now());
        }
    }
}
