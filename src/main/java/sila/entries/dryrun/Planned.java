package sila.entries.dryrun;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
import sila.contentmodel.EntryReference;
import sila.entries.Entry;
import sila.entries.EntryVersion;
import sila.entries.Publication;
import sila.entries.publishing.Change;

/**
 * A step with what it is about.
 *
 * @param version would be public; null when nothing of the entry would
 * @param now what is public of the entry; null when nothing is
 */
public record Planned(
        Step step,
        Entry entry,
        ContentType type,
        @Nullable EntryVersion version,
        @Nullable Publication now) {

    /** Empty when the entry is to be withdrawn and is not public anyway. */
    public Optional<Change> change() {
        if (version != null) {
            return Optional.of(new Change.Appearance(type, entry, version));
        }
        return Optional.ofNullable(now).map(was -> new Change.Withdrawal(type, entry, was.version()));
    }

    /** What readers of the version would be led to; by pointers into its document. */
    List<EntryReference> references() {
        var found = new ArrayList<EntryReference>();
        if (version != null) {
            version.document(type).parts().forEach((pointer, values) -> type.references(type.publicPart(values))
                    .forEach(reference -> found.add(reference.under(pointer))));
        }
        return found;
    }

    /** Whether readers, or in the bin editors, would not find it any more. */
    boolean leaves() {
        return version == null && (now != null || step.action() == Action.DELETE);
    }

    /** Whether the version that would be public is the one editors work on. */
    boolean isLatest() {
        return version != null && version.number() == entry.version();
    }
}
