package sila.search.synonyms;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * Who looks for one of the words, in any grammatical form, also finds what these mean. Nothing follows from two rules
 * together: what the meanings mean is another question.
 *
 * @param words words or phrases
 * @param means words or phrases
 * @param bothWays whether who looks for a meaning finds the words as well
 */
public record Rule(List<String> words, List<String> means, boolean bothWays) {

    /** Each phrase that may be looked for, with what is found besides. */
    public void forEach(BiConsumer<String, List<String>> found) {
        words.forEach(phrase -> found.accept(phrase, means));
        if (bothWays) {
            means.forEach(phrase -> found.accept(phrase, words));
        }
    }
}
