package sila.embedded.node.analysis;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** A token filter whose settings are read once and which wraps every stream anew. */
class TokenFilter extends AbstractTokenFilterFactory {

    /** Reads the settings and answers how to wrap a stream. */
    interface Recipe extends Function<Settings, UnaryOperator<TokenStream>> {}

    private final UnaryOperator<TokenStream> wrap;

    private TokenFilter(String name, Settings settings, Recipe recipe) {
        super(name, settings);
        this.wrap = recipe.apply(settings);
    }

    static AnalysisProvider<TokenFilterFactory> plain(Recipe recipe) {
        return (index, environment, name, settings) -> new TokenFilter(name, settings, recipe);
    }

    /** For filters that keep one token one token: keyword fields may be normalised with them. */
    static AnalysisProvider<TokenFilterFactory> normalizing(Recipe recipe) {
        return (index, environment, name, settings) -> new Normalizing(name, settings, recipe);
    }

    /** For filters that make several tokens of one: the rules of a synonym filter cannot be read through them. */
    static AnalysisProvider<TokenFilterFactory> multiplying(Recipe recipe) {
        return (index, environment, name, settings) -> new Multiplying(name, settings, recipe);
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        return wrap.apply(tokens);
    }

    private static final class Normalizing extends TokenFilter implements NormalizingTokenFilterFactory {

        Normalizing(String name, Settings settings, Recipe recipe) {
            super(name, settings, recipe);
        }
    }

    private static final class Multiplying extends TokenFilter {

        Multiplying(String name, Settings settings, Recipe recipe) {
            super(name, settings, recipe);
        }

        @Override
        public TokenFilterFactory getSynonymFilter() {
            throw new IllegalArgumentException("Token filter [" + name() + "] cannot be used to parse synonyms");
        }
    }
}
