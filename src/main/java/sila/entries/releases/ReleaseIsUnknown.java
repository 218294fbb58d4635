package sila.entries.releases;

import java.util.UUID;
import sila.kernel.Problem;
import sila.kernel.Text;

/** Somebody asks for a release that does not exist. */
public final class ReleaseIsUnknown extends Problem {

    private static final long serialVersionUID = 1L;

    ReleaseIsUnknown(UUID id) {
        super(
                404,
                "unknown-release",
                Text.of("Релиза %s нет.", "There is no release %s.").with(id));
    }
}
