package sila.entries;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.Text;

/**
 * What somebody has read and goes on despite: {@code ?despite=references,lock}.
 *
 * @param references that other entries point at this one, and will lead nowhere
 * @param lock that somebody else edits the entry: it is taken as it was saved last, and they go on
 */
public record Despite(boolean references, boolean lock) {

    public static final Despite NOTHING = new Despite(false, false);

    private static final String REFERENCES = "references";
    private static final String LOCK = "lock";

    /** @throws Problem 400 */
    public static Despite of(@Nullable String parameter) {
        if (parameter == null) {
            return NOTHING;
        }
        var said = List.of(parameter.split(",", -1));
        if (!List.of(REFERENCES, LOCK).containsAll(said)) {
            throw Problem.badRequest(
                    "despite",
                    Text.of(
                                    "Здесь бывает «%s», «%s» или оба через запятую.",
                                    "Only \"%s\", \"%s\" or both with a comma may stand here.")
                            .with(REFERENCES, LOCK));
        }
        return new Despite(said.contains(REFERENCES), said.contains(LOCK));
    }
}
