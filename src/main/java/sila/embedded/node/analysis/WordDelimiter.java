package sila.embedded.node.analysis;

import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_ALL;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_NUMBERS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_WORDS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_WORD_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.IGNORE_KEYWORDS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.PRESERVE_ORIGINAL;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_NUMERICS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.elasticsearch.common.settings.Settings;

/** The {@code word_delimiter_graph} filter. */
final class WordDelimiter {

    private record Flag(String name, int bit, boolean byDefault) {}

    private static final List<Flag> FLAGS = List.of(
            new Flag("generate_word_parts", GENERATE_WORD_PARTS, true),
            new Flag("generate_number_parts", GENERATE_NUMBER_PARTS, true),
            new Flag("catenate_words", CATENATE_WORDS, false),
            new Flag("catenate_numbers", CATENATE_NUMBERS, false),
            new Flag("catenate_all", CATENATE_ALL, false),
            new Flag("split_on_case_change", SPLIT_ON_CASE_CHANGE, true),
            new Flag("split_on_numerics", SPLIT_ON_NUMERICS, true),
            new Flag("preserve_original", PRESERVE_ORIGINAL, false),
            new Flag("stem_english_possessive", STEM_ENGLISH_POSSESSIVE, true),
            new Flag("ignore_keywords", IGNORE_KEYWORDS, false));

    private WordDelimiter() {}

    static UnaryOperator<TokenStream> graph(Settings settings) {
        int flags = FLAGS.stream()
                .filter(flag -> settings.getAsBoolean(flag.name(), flag.byDefault()))
                .mapToInt(Flag::bit)
                .sum();
        boolean adjustOffsets = settings.getAsBoolean("adjust_offsets", true);
        var protectedWords = new CharArraySet(settings.getAsList("protected_words"), false);
        return tokens -> new WordDelimiterGraphFilter(
                tokens, adjustOffsets, WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE, flags, protectedWords);
    }
}
