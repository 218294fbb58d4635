package sila.embedded.node.analysis;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Whole analyzers of the two languages of the hub. */
final class Analyzers {

    private interface Language {

        Analyzer analyzer(CharArraySet stopWords, CharArraySet neverStemmed);
    }

    private Analyzers() {}

    static Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> byName() {
        return Map.of(
                "russian", provider(RussianAnalyzer::new, RussianAnalyzer.getDefaultStopSet()),
                "english", provider(EnglishAnalyzer::new, EnglishAnalyzer.getDefaultStopSet()));
    }

    private static AnalysisProvider<AnalyzerProvider<? extends Analyzer>> provider(
            Language language, CharArraySet stopWords) {
        return (index, environment, name, settings) -> new Prepared(
                name,
                settings,
                language.analyzer(
                        Analysis.parseStopWords(environment, settings, stopWords),
                        Analysis.parseStemExclusion(settings, CharArraySet.EMPTY_SET)));
    }

    private static final class Prepared extends AbstractIndexAnalyzerProvider<Analyzer> {

        private final Analyzer analyzer;

        Prepared(String name, Settings settings, Analyzer analyzer) {
            super(name, settings);
            this.analyzer = analyzer;
        }

        @Override
        public Analyzer get() {
            return analyzer;
        }
    }
}
