package sila.embedded.node.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.CustomAnalyzer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.jspecify.annotations.Nullable;

/** The {@code synonym_graph} filter: its rules, in Solr's format, are analysed by the part of the chain before it. */
final class SynonymGraph extends AbstractTokenFilterFactory {

    private final String rules;
    private final boolean expand;

    SynonymGraph(@Nullable IndexSettings index, Environment environment, String name, Settings settings) {
        super(name, settings);
        this.rules = String.join("\n", Analysis.getWordList(environment, settings, "synonyms"));
        this.expand = settings.getAsBoolean("expand", true);
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        throw new IllegalStateException("The rules of [" + name() + "] are read when its chain is known");
    }

    @Override
    public TokenFilterFactory getChainAwareTokenFilterFactory(
            IndexCreationContext context,
            TokenizerFactory tokenizer,
            List<CharFilterFactory> charFilters,
            List<TokenFilterFactory> filtersBefore,
            Function<String, TokenFilterFactory> allFilters) {
        var chain = new CustomAnalyzer(
                tokenizer,
                charFilters.toArray(CharFilterFactory[]::new),
                filtersBefore.stream().map(TokenFilterFactory::getSynonymFilter).toArray(TokenFilterFactory[]::new));
        return new Ready(name(), parse(chain));
    }

    private SynonymMap parse(Analyzer chain) {
        var parser = new SolrSynonymParser(true, expand, chain);
        try {
            parser.parse(new StringReader(rules));
            return parser.build();
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException("failed to build synonyms", e);
        }
    }

    private record Ready(String name, SynonymMap synonyms) implements TokenFilterFactory {

        @Override
        public TokenStream create(TokenStream tokens) {
            return synonyms.fst == null ? tokens : new SynonymGraphFilter(tokens, synonyms, false);
        }

        /** A second synonym filter in the chain reads its rules as if this one were not there. */
        @Override
        public TokenFilterFactory getSynonymFilter() {
            return IDENTITY_FILTER;
        }
    }
}
