package sila.embedded.node.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.LetterTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.path.PathHierarchyTokenizer;
import org.apache.lucene.analysis.path.ReversePathHierarchyTokenizer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Tokenizers: what cuts a text into tokens. */
final class Tokenizers {

    private Tokenizers() {}

    static Map<String, AnalysisProvider<TokenizerFactory>> byName() {
        return Map.of(
                "keyword",
                        provider(settings -> {
                            int buffer = settings.getAsInt("buffer_size", KeywordTokenizer.DEFAULT_BUFFER_SIZE);
                            return () -> new KeywordTokenizer(buffer);
                        }),
                "whitespace",
                        provider(settings -> {
                            int longest = settings.getAsInt("max_token_length", 255);
                            return () -> new WhitespaceTokenizer(longest);
                        }),
                "letter", provider(settings -> LetterTokenizer::new),
                "uax_url_email", provider(Tokenizers::urlsAndEmails),
                "pattern", provider(Tokenizers::pattern),
                "path_hierarchy", provider(Tokenizers::pathHierarchy),
                "ngram",
                        (index, environment, name, settings) -> {
                            Required.gramsWithinLimit(index, min(settings), max(settings));
                            return TokenizerFactory.newFactory(name, grams(settings));
                        },
                "edge_ngram", provider(Tokenizers::edgeGrams));
    }

    private static AnalysisProvider<TokenizerFactory> provider(Function<Settings, Supplier<Tokenizer>> recipe) {
        return (index, environment, name, settings) -> TokenizerFactory.newFactory(name, recipe.apply(settings));
    }

    private static Supplier<Tokenizer> urlsAndEmails(Settings settings) {
        int longest = settings.getAsInt("max_token_length", 255);
        return () -> {
            var tokenizer = new UAX29URLEmailTokenizer();
            tokenizer.setMaxTokenLength(longest);
            return tokenizer;
        };
    }

    private static Supplier<Tokenizer> pattern(Settings settings) {
        var pattern = Regex.compile(settings.get("pattern", "\\W+"), settings.get("flags"));
        int group = settings.getAsInt("group", -1);
        return () -> new PatternTokenizer(pattern, group);
    }

    private static Supplier<Tokenizer> pathHierarchy(Settings settings) {
        char delimiter = settings.get("delimiter", "/").charAt(0);
        char replacement =
                settings.get("replacement", String.valueOf(delimiter)).charAt(0);
        int skip = settings.getAsInt("skip", PathHierarchyTokenizer.DEFAULT_SKIP);
        return settings.getAsBoolean("reverse", false)
                ? () -> new ReversePathHierarchyTokenizer(delimiter, replacement, skip)
                : () -> new PathHierarchyTokenizer(delimiter, replacement, skip);
    }

    private static Supplier<Tokenizer> grams(Settings settings) {
        var isTokenChar = tokenChars(settings);
        return () -> new NGramTokenizer(min(settings), max(settings)) {
            @Override
            protected boolean isTokenChar(int c) {
                return isTokenChar.test(c);
            }
        };
    }

    private static Supplier<Tokenizer> edgeGrams(Settings settings) {
        var isTokenChar = tokenChars(settings);
        return () -> new EdgeNGramTokenizer(min(settings), max(settings)) {
            @Override
            protected boolean isTokenChar(int c) {
                return isTokenChar.test(c);
            }
        };
    }

    private static int min(Settings settings) {
        return settings.getAsInt("min_gram", NGramTokenizer.DEFAULT_MIN_NGRAM_SIZE);
    }

    private static int max(Settings settings) {
        return settings.getAsInt("max_gram", NGramTokenizer.DEFAULT_MAX_NGRAM_SIZE);
    }

    /** Everything when none is named. */
    private static IntPredicate tokenChars(Settings settings) {
        var classes = settings.getAsList("token_chars");
        var custom = characters(settings.get("custom_token_chars", ""));
        return classes.stream()
                .map(name -> tokenChar(name, custom))
                .reduce(IntPredicate::or)
                .orElse(c -> true);
    }

    private static IntPredicate tokenChar(String characterClass, Set<Integer> custom) {
        return switch (characterClass) {
            case "letter" -> Character::isLetter;
            case "digit" -> Character::isDigit;
            case "whitespace" -> Character::isWhitespace;
            case "punctuation" -> c -> PUNCTUATION.contains((byte) Character.getType(c));
            case "symbol" -> c -> SYMBOL.contains((byte) Character.getType(c));
            case "custom" -> custom::contains;
            default -> throw new IllegalArgumentException("Unknown token type: '" + characterClass + "'");
        };
    }

    private static Set<Integer> characters(String text) {
        return text.codePoints().boxed().collect(Collectors.toUnmodifiableSet());
    }

    private static final List<Byte> PUNCTUATION = List.of(
            Character.START_PUNCTUATION,
            Character.END_PUNCTUATION,
            Character.OTHER_PUNCTUATION,
            Character.CONNECTOR_PUNCTUATION,
            Character.DASH_PUNCTUATION,
            Character.INITIAL_QUOTE_PUNCTUATION,
            Character.FINAL_QUOTE_PUNCTUATION);

    private static final List<Byte> SYMBOL = List.of(
            Character.CURRENCY_SYMBOL, Character.MATH_SYMBOL, Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL);
}
