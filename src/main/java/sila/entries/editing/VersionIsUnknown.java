package sila.entries.editing;

import sila.kernel.Problem;
import sila.kernel.Text;

/** Somebody asks for a version that does not exist, or not any more. */
public final class VersionIsUnknown extends Problem {

    private static final long serialVersionUID = 1L;

    public VersionIsUnknown(int number) {
        super(
                404,
                "unknown-version",
                Text.of("Версии %s нет.", "There is no version %s.").with(number));
    }
}
