package sila.media;

import jakarta.enterprise.context.ApplicationScoped;
import sila.media.files.Kind;
import sila.media.processing.MediaIsUnreadable;
import sila.media.processing.Probe;
import sila.media.processing.Prober;

/** Looks into the bytes of an edition, as fits their kind. */
@ApplicationScoped
public class Looking {

    private final Prober prober;

    Looking(Prober prober) {
        this.prober = prober;
    }

    /** @param kind one that is looked into */
    public Probe at(Edition edition, Kind kind) throws MediaIsUnreadable {
        return switch (kind) {
            case IMAGE ->
                edition.fileType().isDrawing()
                        ? prober.drawing(edition.key(), edition.bytes())
                        : prober.picture(edition.key(), edition.bytes());
            case AUDIO -> prober.sound(edition.key(), edition.bytes());
            default -> prober.video(edition.key(), edition.bytes());
        };
    }
}
