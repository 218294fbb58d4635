package sila.entries.releases;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.Codes;
import sila.entries.dryrun.Action;
import sila.entries.dryrun.Step;

/**
 * What a release does with one entry.
 *
 * @param version number of the version to publish; null follows the latest until the release is scheduled or published
 * @param frozenVersion the version that is going to be published, or was; null before that, and for withdrawals
 * @param formerVersion the version that was public before; null when none was
 * @param revision of the publication or withdrawal that the release made; null when it made none
 */
@Embeddable
public record ReleaseItem(
        UUID entryId,
        @Convert(converter = ActionCode.class) Action action,
        @Nullable Integer version,
        @Nullable Integer frozenVersion,
        @Nullable Integer formerVersion,
        @Nullable Long revision) {

    static final class ActionCode extends Codes<Action> {
        ActionCode() {
            super(Action.class, Action::code);
        }
    }

    static ReleaseItem of(UUID entry, Action action, @Nullable Integer version) {
        return new ReleaseItem(entry, action, version, null, null, null);
    }

    ReleaseItem frozen(int number) {
        return new ReleaseItem(entryId, action, version, number, null, null);
    }

    ReleaseItem thawed() {
        return of(entryId, action, version);
    }

    ReleaseItem done(@Nullable Integer published, @Nullable Integer former, @Nullable Long at) {
        return new ReleaseItem(entryId, action, version, published, former, at);
    }

    Step step() {
        return new Step(entryId, action, frozenVersion == null ? version : frozenVersion);
    }

    /** What takes it back: what was public before is public again. */
    Step inverse() {
        return new Step(entryId, formerVersion == null ? Action.UNPUBLISH : Action.PUBLISH, formerVersion);
    }
}
