package sila.embedded.node.analysis;

import static java.util.Map.entry;
import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.UpperCaseFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Token filters: what changes, adds or drops tokens. */
final class TokenFilters {

    private TokenFilters() {}

    static Map<String, AnalysisProvider<TokenFilterFactory>> byName() {
        return Map.ofEntries(
                entry("asciifolding", TokenFilter.normalizing(TokenFilters::asciiFolding)),
                entry("decimal_digit", TokenFilter.normalizing(settings -> DecimalDigitFilter::new)),
                entry("trim", TokenFilter.normalizing(settings -> TrimFilter::new)),
                entry("uppercase", TokenFilter.normalizing(settings -> UpperCaseFilter::new)),
                entry(
                        "pattern_replace",
                        requiresAnalysisSettings(TokenFilter.normalizing(TokenFilters::patternReplace))),
                entry("keyword_marker", requiresAnalysisSettings(TokenFilter.plain(TokenFilters::keywordMarker))),
                entry("keyword_repeat", TokenFilter.multiplying(settings -> KeywordRepeatFilter::new)),
                entry("remove_duplicates", TokenFilter.plain(settings -> RemoveDuplicatesTokenFilter::new)),
                entry("stemmer", TokenFilter.plain(Stemmers::stemmer)),
                entry("snowball", TokenFilter.plain(TokenFilters::snowball)),
                entry("length", TokenFilter.plain(TokenFilters::length)),
                entry("limit", TokenFilter.plain(TokenFilters::limit)),
                entry("truncate", TokenFilter.plain(TokenFilters::truncate)),
                entry("reverse", TokenFilter.plain(settings -> ReverseStringFilter::new)),
                entry("flatten_graph", TokenFilter.plain(settings -> FlattenGraphFilter::new)),
                entry("edge_ngram", TokenFilter.multiplying(TokenFilters::edgeGrams)),
                entry("ngram", (index, environment, name, settings) -> {
                    Required.gramsWithinLimit(index, min(settings), max(settings));
                    return TokenFilter.multiplying(TokenFilters::grams).get(index, environment, name, settings);
                }),
                entry("word_delimiter_graph", TokenFilter.multiplying(WordDelimiter::graph)),
                entry("synonym_graph", requiresAnalysisSettings(SynonymGraph::new)));
    }

    private static UnaryOperator<TokenStream> asciiFolding(Settings settings) {
        boolean preserve = settings.getAsBoolean("preserve_original", false);
        return tokens -> new ASCIIFoldingFilter(tokens, preserve);
    }

    private static UnaryOperator<TokenStream> patternReplace(Settings settings) {
        var pattern = Regex.compile(Required.text(settings, "pattern"), settings.get("flags"));
        var replacement = settings.get("replacement", "");
        boolean all = settings.getAsBoolean("all", true);
        return tokens -> new PatternReplaceFilter(tokens, pattern, replacement, all);
    }

    private static UnaryOperator<TokenStream> keywordMarker(Settings settings) {
        var words = new CharArraySet(settings.getAsList("keywords"), settings.getAsBoolean("ignore_case", false));
        return tokens -> new SetKeywordMarkerFilter(tokens, words);
    }

    private static UnaryOperator<TokenStream> snowball(Settings settings) {
        var language = settings.get("language", settings.get("name", "English"));
        var capitalised = Character.toUpperCase(language.charAt(0)) + language.substring(1);
        return tokens -> new SnowballFilter(tokens, capitalised);
    }

    private static UnaryOperator<TokenStream> length(Settings settings) {
        int min = settings.getAsInt("min", 0);
        int max = settings.getAsInt("max", Integer.MAX_VALUE);
        return tokens -> new LengthFilter(tokens, min, max);
    }

    private static UnaryOperator<TokenStream> limit(Settings settings) {
        int count = settings.getAsInt("max_token_count", 1);
        boolean consumeAll = settings.getAsBoolean("consume_all_tokens", false);
        return tokens -> new LimitTokenCountFilter(tokens, count, consumeAll);
    }

    private static UnaryOperator<TokenStream> truncate(Settings settings) {
        int length = settings.getAsInt("length", 10);
        return tokens -> new TruncateTokenFilter(tokens, length);
    }

    private static UnaryOperator<TokenStream> edgeGrams(Settings settings) {
        int min = min(settings);
        int max = max(settings);
        boolean preserve = settings.getAsBoolean("preserve_original", false);
        return tokens -> new EdgeNGramTokenFilter(tokens, min, max, preserve);
    }

    private static UnaryOperator<TokenStream> grams(Settings settings) {
        int min = min(settings);
        int max = max(settings);
        boolean preserve = settings.getAsBoolean("preserve_original", false);
        return tokens -> new NGramTokenFilter(tokens, min, max, preserve);
    }

    private static int min(Settings settings) {
        return settings.getAsInt("min_gram", 1);
    }

    private static int max(Settings settings) {
        return settings.getAsInt("max_gram", 2);
    }
}
