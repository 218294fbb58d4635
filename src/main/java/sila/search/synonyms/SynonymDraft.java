package sila.search.synonyms;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

/**
 * A synonym as it comes in.
 *
 * @param words what people look for: at least one word or phrase
 * @param means what is found besides: at least one word or phrase
 * @param bothWays false when it is missing
 * @param note why it is there, for those who come after
 */
public record SynonymDraft(
        @Nullable List<@Nullable String> words,
        @Nullable List<@Nullable String> means,
        @Nullable Boolean bothWays,
        @Nullable String note) {

    /** Phrases of one side; each one costs the queries that have its word a little. */
    private static final int MOST_PHRASES = 20;
    /** Characters. */
    private static final int LONGEST_PHRASE = 100;

    private static final int MOST_WORDS = 8;
    /** Characters. */
    private static final int LONGEST_NOTE = 500;

    /** What has passed the check. */
    record Checked(Rule rule, String note) {}

    /** @throws Problem 422 with every violation */
    Checked check() {
        var violations = new ArrayList<Violation>();
        var rule = new Rule(
                phrases("/words", words, violations),
                phrases("/means", means, violations),
                Boolean.TRUE.equals(bothWays));
        String text = note == null ? "" : note.strip();
        if (text.length() > LONGEST_NOTE) {
            violations.add(new Violation(
                    "/note",
                    Text.of("Примечание длиннее %s знаков.", "The note is longer than %s characters.")
                            .with(LONGEST_NOTE)));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return new Checked(rule, text);
    }

    private static List<String> phrases(
            String pointer, @Nullable List<@Nullable String> asked, List<Violation> violations) {
        if (asked == null || asked.isEmpty() || asked.size() > MOST_PHRASES) {
            violations.add(new Violation(
                    pointer,
                    Text.of("Нужно от 1 до %s слов или выражений.", "From 1 to %s words or phrases are needed.")
                            .with(MOST_PHRASES)));
            return List.of();
        }
        Set<String> phrases = new LinkedHashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            String text = asked.get(i);
            String phrase = text == null ? "" : tidied(text);
            if (isPhrase(phrase)) {
                phrases.add(phrase);
            } else {
                violations.add(new Violation(
                        pointer + "/" + i,
                        Text.of(
                                        "Слово или выражение с буквами или цифрами: до %s знаков, до %s слов.",
                                        "A word or a phrase with letters or digits: up to %s characters, up to %s words.")
                                .with(LONGEST_PHRASE, MOST_WORDS)));
            }
        }
        return List.copyOf(phrases);
    }

    private static String tidied(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    private static boolean isPhrase(String phrase) {
        return phrase.length() <= LONGEST_PHRASE
                && phrase.codePoints().anyMatch(Character::isLetterOrDigit)
                && phrase.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)
                && phrase.split(" ").length <= MOST_WORDS;
    }
}
