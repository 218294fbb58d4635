package sila.entries.references;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an entry stands that is pointed at.
 *
 * @param type null when there is no such entry
 * @param title null when there is no such entry, or when it is neither public nor for the reader to see
 * @param entry null when there is no such entry, or when the reader may not see it
 */
public record Standing(
        UUID id,
        @Nullable String type,
        @Nullable String title,
        Target.State state,
        @Nullable EntryHead entry) {

    static Standing missing(UUID id) {
        return new Standing(id, null, null, Target.State.MISSING, null);
    }

    static Standing of(EntryHead head, boolean deleted, boolean readable) {
        return new Standing(
                head.id(),
                head.type(),
                readable || head.published() ? head.title() : null,
                state(head, deleted),
                readable ? head : null);
    }

    private static Target.State state(EntryHead head, boolean deleted) {
        if (deleted) {
            return Target.State.DELETED;
        }
        return head.published() ? Target.State.PUBLISHED : Target.State.UNPUBLISHED;
    }

    public boolean isPublic() {
        return state == Target.State.PUBLISHED;
    }

    Target at(String pointer) {
        return new Target(pointer, id, state, entry);
    }
}
