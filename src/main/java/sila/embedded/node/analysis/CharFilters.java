package sila.embedded.node.analysis;

import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

import java.io.Reader;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractCharFilterFactory;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Character filters: what changes the text before it is cut into tokens. */
final class CharFilters {

    private CharFilters() {}

    static Map<String, AnalysisProvider<CharFilterFactory>> byName() {
        return Map.of(
                "html_strip", provider(CharFilters::htmlStrip),
                "mapping", requiresAnalysisSettings(provider(CharFilters::mapping)),
                "pattern_replace", requiresAnalysisSettings(provider(CharFilters::patternReplace)));
    }

    private static UnaryOperator<Reader> htmlStrip(Settings settings) {
        var escapedTags = Set.copyOf(settings.getAsList("escaped_tags"));
        return reader -> new HTMLStripCharFilter(reader, escapedTags);
    }

    private static UnaryOperator<Reader> mapping(Settings settings) {
        var map = new NormalizeCharMap.Builder();
        for (String rule : settings.getAsList("mappings")) {
            int arrow = rule.indexOf("=>");
            if (arrow < 1) {
                throw new IllegalArgumentException("Invalid mapping rule [" + rule + "], expected [from => to]");
            }
            map.add(rule.substring(0, arrow).trim(), rule.substring(arrow + 2).trim());
        }
        var mappings = map.build();
        return reader -> new MappingCharFilter(mappings, reader);
    }

    private static UnaryOperator<Reader> patternReplace(Settings settings) {
        var pattern = Regex.compile(Required.text(settings, "pattern"), settings.get("flags"));
        var replacement = settings.get("replacement", "");
        return reader -> new PatternReplaceCharFilter(pattern, replacement, reader);
    }

    private static AnalysisProvider<CharFilterFactory> provider(Function<Settings, UnaryOperator<Reader>> recipe) {
        return (index, environment, name, settings) -> new Prepared(name, recipe.apply(settings));
    }

    private static final class Prepared extends AbstractCharFilterFactory implements NormalizingCharFilterFactory {

        private final UnaryOperator<Reader> filter;

        Prepared(String name, UnaryOperator<Reader> filter) {
            super(name);
            this.filter = filter;
        }

        @Override
        public Reader create(Reader reader) {
            return filter.apply(reader);
        }
    }
}
