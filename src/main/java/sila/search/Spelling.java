package sila.search;

import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch.core.search.TermSuggest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a query that found nothing could have been meant: its unknown words replaced by the nearest that occur. */
final class Spelling {

    private static final String NAME = "words";

    private final Elasticsearch elasticsearch;
    private final Generations generations;

    Spelling(Elasticsearch elasticsearch, Generations generations) {
        this.elasticsearch = elasticsearch;
        this.generations = generations;
    }

    @Nullable
    String correct(QueryText text) {
        var response = elasticsearch.ask(client -> client.search(
                search -> search.index(generations.readAlias()).size(0).suggest(suggest -> suggest.text(text.whole())
                        .suggesters(
                                NAME,
                                words -> words.term(term -> term.field("vocabulary")
                                        .suggestMode(SuggestMode.Missing)
                                        .prefixLength(1)
                                        .minWordLength(4)))),
                Void.class));
        var corrected = new StringBuilder(text.whole());
        int shift = 0;
        for (var suggestion : response.suggest().getOrDefault(NAME, List.of())) {
            shift += replace(corrected, suggestion.term(), shift);
        }
        return corrected.compareTo(new StringBuilder(text.whole())) == 0 ? null : corrected.toString();
    }

    /** @return by how many characters the text has grown */
    private static int replace(StringBuilder text, TermSuggest word, int shift) {
        if (word.options().isEmpty()) {
            return 0;
        }
        int start = word.offset() + shift;
        var better = word.options().get(0).text();
        text.replace(start, start + word.length(), better);
        return better.length() - word.length();
    }
}
