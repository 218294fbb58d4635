package sila.embedded.node.analysis;

import java.util.Map;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.Plugin;

/** Registers Lucene's analysis components under the names they have in a stock Elasticsearch. */
public final class AnalysisPlugin extends Plugin implements org.elasticsearch.plugins.AnalysisPlugin {

    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return Map.of("russian_light_stem", (index, environment, name, settings) -> tokens(name));
    }

    private static TokenFilterFactory tokens(String name) {
        return new TokenFilterFactory() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public org.apache.lucene.analysis.TokenStream create(org.apache.lucene.analysis.TokenStream tokens) {
                return new RussianLightStemFilter(tokens);
            }
        };
    }
}
