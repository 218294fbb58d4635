package sila.entries.dryrun;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sila.entries.Author;
import sila.entries.Despite;
import sila.entries.publishing.Change;
import sila.entries.publishing.Prospect;
import sila.entries.references.Standing;

/**
 * Steps that are taken in one moment.
 *
 * @param by whose rights count
 * @param despite what whoever asks knows of already
 * @param missing what cannot be planned at all: its entry, version or type is not there
 */
public record Scenario(Occasion occasion, Author by, Despite despite, List<Planned> steps, List<Finding> missing) {

    /** On what occasion steps are taken; what has been decided before is not asked again. */
    public enum Occasion {
        /** Somebody publishes, withdraws or deletes one entry. */
        ALONE,
        /** Somebody publishes a release, or decides when it will be. */
        RELEASE,
        /** The moment has come that somebody decided on. */
        APPOINTED,
        /** Somebody takes a release back. */
        ROLLBACK;

        /** Whether the workflow has a say. */
        boolean followsWorkflow() {
            return this == ALONE || this == RELEASE;
        }
    }

    public Scenario {
        steps = List.copyOf(steps);
        missing = List.copyOf(missing);
    }

    public List<Change> changes() {
        return steps.stream().flatMap(planned -> planned.change().stream()).toList();
    }

    public Prospect prospect() {
        return Prospect.after(changes());
    }

    public Optional<Planned> of(UUID entry) {
        return steps.stream()
                .filter(planned -> planned.entry().id().equals(entry))
                .findFirst();
    }

    /** Whether readers will find something of the target. */
    boolean isPublicAfter(Standing target) {
        return of(target.id()).map(planned -> planned.version() != null).orElse(target.isPublic());
    }

    List<UUID> entries() {
        return steps.stream().map(planned -> planned.entry().id()).toList();
    }
}
