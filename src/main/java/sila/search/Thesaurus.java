package sila.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import sila.search.synonyms.Dictionary;

/**
 * Finds in a query the words that have synonyms, in whatever form they stand there: compared are the stems, as the index
 * has them. Rules are analysed once after each change of them, a query once for each page.
 */
final class Thesaurus {

    /** Characters of one analysis; the server makes at most ten thousand tokens in one. */
    private static final int BATCH = 10_000;

    /** For one place of a query, and for a whole one: what many rules say of the same words must not choke the server. */
    private static final int MOST_OTHERS = 30;

    private static final int MOST_OTHERS_IN_ALL = 100;

    private final Elasticsearch elasticsearch;
    private final Generations generations;
    private final Supplier<Dictionary> dictionary;
    private volatile Stems known = new Stems(0, Map.of());

    Thesaurus(Elasticsearch elasticsearch, Generations generations, Supplier<Dictionary> dictionary) {
        this.elasticsearch = elasticsearch;
        this.generations = generations;
        this.dictionary = dictionary;
    }

    /**
     * A word of a query, or a phrase that has synonyms.
     *
     * @param text as it was typed
     * @param others what means the same, words and phrases
     */
    record Part(String text, List<String> others) {}

    /** A phrase that has synonyms, as stems. */
    private record Wording(List<String> stems, List<String> others) {

        boolean stands(List<AnalyzeToken> tokens, int at) {
            if (at + stems.size() > tokens.size()) {
                return false;
            }
            for (int i = 0; i < stems.size(); i++) {
                if (!stems.get(i).equals(tokens.get(at + i).token())) {
                    return false;
                }
            }
            return true;
        }
    }

    /** @param wordings by their first stem */
    private record Stems(long revision, Map<String, List<Wording>> wordings) {

        /** The longest phrases that stand in a place. */
        List<Wording> longest(List<AnalyzeToken> tokens, int at) {
            var standing = wordings.getOrDefault(tokens.get(at).token(), List.of()).stream()
                    .filter(wording -> wording.stands(tokens, at))
                    .collect(Collectors.groupingBy(
                            wording -> wording.stems().size(), TreeMap::new, Collectors.toList()));
            return standing.isEmpty() ? List.of() : standing.lastEntry().getValue();
        }
    }

    /**
     * The words of a query in their order, those with synonyms as whole phrases.
     *
     * @param words without the small ones
     */
    List<Part> parts(String words) {
        try {
            var stems = stems(dictionary.get());
            return words.isEmpty() ? List.of() : parts(words, tokens(words), stems);
        } catch (ElasticsearchException e) {
            if (e.status() == 404) { // nothing was ever published
                return List.of();
            }
            throw e;
        }
    }

    private static List<Part> parts(String words, List<AnalyzeToken> tokens, Stems stems) {
        var parts = new ArrayList<Part>();
        int left = MOST_OTHERS_IN_ALL;
        int at = 0;
        while (at < tokens.size()) {
            var wordings = stems.longest(tokens, at);
            int length = wordings.isEmpty() ? 1 : wordings.get(0).stems().size();
            var others = wordings.stream()
                    .flatMap(wording -> wording.others().stream())
                    .distinct()
                    .limit(Math.min(left, MOST_OTHERS))
                    .toList();
            left -= others.size();
            parts.add(new Part(text(words, tokens.get(at), tokens.get(at + length - 1)), others));
            at += length;
        }
        return parts;
    }

    private static String text(String words, AnalyzeToken first, AnalyzeToken last) {
        return words.substring((int) first.startOffset(), (int) last.endOffset());
    }

    /** Two queries that come upon a change at once both analyse it, which does no harm. */
    private Stems stems(Dictionary dictionary) {
        if (known.revision() != dictionary.revision()) {
            known = new Stems(dictionary.revision(), wordings(dictionary));
        }
        return known;
    }

    private Map<String, List<Wording>> wordings(Dictionary dictionary) {
        Map<String, Set<String>> others = new TreeMap<>();
        dictionary
                .rules()
                .forEach(rule -> rule.forEach((phrase, means) -> others.computeIfAbsent(
                                QueryText.withoutSmallWords(phrase), p -> new LinkedHashSet<>())
                        .addAll(means)));
        var wordings = new HashMap<String, List<Wording>>();
        var batch = new ArrayList<String>();
        int length = 0;
        for (var phrase : others.keySet()) {
            if (length + phrase.length() > BATCH) {
                analyse(batch, others, wordings);
                batch.clear();
                length = 0;
            }
            batch.add(phrase);
            length += phrase.length() + 1;
        }
        analyse(batch, others, wordings);
        return wordings;
    }

    /** Each phrase on a line of its own: no token reaches from one to the next. */
    private void analyse(List<String> phrases, Map<String, Set<String>> others, Map<String, List<Wording>> wordings) {
        var lines = new TreeMap<Integer, String>();
        int start = 0;
        for (var phrase : phrases) {
            lines.put(start, phrase);
            start += phrase.length() + 1;
        }
        var stems = phrases.isEmpty()
                ? Map.<Integer, List<String>>of()
                : tokens(String.join("\n", phrases)).stream()
                        .collect(Collectors.groupingBy(
                                token -> lines.floorKey((int) token.startOffset()),
                                Collectors.mapping(AnalyzeToken::token, Collectors.toList())));
        stems.forEach((line, of) -> wordings.computeIfAbsent(of.get(0), stem -> new ArrayList<>())
                .add(new Wording(of, List.copyOf(others.get(lines.get(line))))));
    }

    private List<AnalyzeToken> tokens(String text) {
        return elasticsearch
                .ask(client -> client.indices().analyze(analysis -> analysis.index(generations.readAlias())
                        .analyzer("stems")
                        .text(text)))
                .tokens();
    }
}
