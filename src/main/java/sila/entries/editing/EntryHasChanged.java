package sila.entries.editing;

import java.util.Optional;
import sila.contentmodel.ContentType;
import sila.entries.Entry;
import sila.entries.EntryVersion;
import sila.entries.diff.Diff;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

/**
 * Somebody writes over a version that is no longer the latest. The answer carries the numbers of both, who made the
 * latest one and when, and field by field how it differs from the one that was edited. An autosave may have been
 * replaced meanwhile: then the difference is to the nearest older version, and {@code comparedWith} names it.
 */
public final class EntryHasChanged extends Problem {

    private static final long serialVersionUID = 1L;

    EntryHasChanged(int yours, Entry entry, ContentType type) {
        super(
                412,
                "entry-changed",
                Text.of("Материал тем временем изменили.", "The entry has been changed meanwhile."),
                new Violation(
                        "If-Match",
                        Text.of(
                                        "Вы правили версию %s, а последняя уже %s (%s). Посмотрите, что изменилось, и внесите правку заново.",
                                        "You edited version %s, the latest is %s by now (%s). See what has changed and apply your change again.")
                                .with(yours, entry.version(), entry.updatedBy())));
        and("yours", yours);
        and("latest", entry.version());
        and("by", entry.updatedBy());
        and("at", entry.updatedAt());
        compare(yours, entry, type);
    }

    private void compare(int yours, Entry entry, ContentType type) {
        Optional<EntryVersion> edited = EntryVersion.upTo(entry.id(), yours);
        edited.ifPresent(version -> {
            if (version.number() != yours) {
                and("comparedWith", version.number());
            }
            and("difference", Diff.of(type, version, entry.latest()));
        });
    }
}
