package sila.entries;

import sila.kernel.Problem;
import sila.kernel.Text;

/** Somebody changes what lies in the archive. */
public final class EntryIsArchived extends Problem {

    private static final long serialVersionUID = 1L;

    EntryIsArchived() {
        super(
                409,
                "entry-archived",
                Text.of(
                        "Материал в архиве. Чтобы править его, верните его из архива (переход revive).",
                        "The entry is in the archive. Take it out (transition revive) to change it."));
    }
}
