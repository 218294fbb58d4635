package sila.entries;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    /** For the description of the API: sentences for people name no parameters. */
    public static final String MEANING =
            "What the caller knows and goes on despite, with commas between: references, that other entries point at this"
                    + " one; lock, that somebody else edits it.";

    public static final Despite NOTHING = new Despite(false, false);

    private static final String REFERENCES = "references";
    private static final String LOCK = "lock";

    /** What may be said. */
    public static final Text WORDS = Text.of(
                    "Здесь бывает «%s», «%s» или оба через запятую.",
                    "Only \"%s\", \"%s\" or both with a comma may stand here.")
            .with(REFERENCES, LOCK);

    /** @throws Problem 400 */
    public static Despite of(@Nullable String parameter) {
        return parameter == null
                ? NOTHING
                : said(List.of(parameter.split(",", -1))).orElseThrow(() -> Problem.badRequest("despite", WORDS));
    }

    /** Empty when one of the words means nothing. */
    public static Optional<Despite> said(Collection<String> words) {
        return List.of(REFERENCES, LOCK).containsAll(words)
                ? Optional.of(new Despite(words.contains(REFERENCES), words.contains(LOCK)))
                : Optional.empty();
    }
}
