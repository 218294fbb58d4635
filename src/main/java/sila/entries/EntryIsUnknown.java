package sila.entries;

import java.util.UUID;
import sila.kernel.Problem;
import sila.kernel.Text;

/** Somebody asks for an entry that does not exist. */
public final class EntryIsUnknown extends Problem {

    private static final long serialVersionUID = 1L;

    public EntryIsUnknown(UUID id) {
        super(
                404,
                "unknown-entry",
                Text.of("Материала %s нет.", "There is no entry %s.").with(id));
    }
}
