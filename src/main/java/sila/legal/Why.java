package sila.legal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.kernel.Text;
import sila.search.Citations;
import sila.search.Reading;
import sila.search.SearchResult;
import sila.search.SearchResult.Hit;

/** Why a hit was found, in sentences for the person who asked. */
final class Why {

    private static final Text MENTIONS = Text.of("Упоминает %s", "Mentions %s");
    private static final Text IN_TITLE = Text.of("Слова запроса в заголовке", "Words of the query in the title");
    private static final Text IN_TEXT = Text.of("Слова запроса в тексте", "Words of the query in the text");
    private static final Text ALIKE = Text.of("Похожие слова", "Similar words");
    private static final Text OTHER_LAYOUT =
            Text.of("Запрос прочитан в другой раскладке клавиатуры", "The query was read in the other keyboard layout");

    private final Set<String> norms;
    private final Reading reading;
    private final Language language;
    private final boolean asked;

    Why(@Nullable String query, SearchResult result, Language language) {
        var text = query == null ? "" : query;
        this.norms = Citations.in(text).norms();
        this.reading = result.reading();
        this.asked = !text.isBlank();
        this.language = language;
    }

    /** Nothing when nothing was asked for. */
    List<String> found(Hit hit) {
        if (!asked) {
            return List.of();
        }
        var why = new ArrayList<Text>();
        mentioned(hit).forEach(norm -> why.add(MENTIONS.with(Citations.readable(norm))));
        if (hasMarks(hit, "title")) {
            why.add(IN_TITLE);
        } else if (hasMarks(hit, "summary") || hasMarks(hit, "body")) {
            why.add(IN_TEXT);
        }
        if (why.isEmpty() || reading == Reading.LOOSE) {
            why.add(ALIKE);
        }
        if (reading == Reading.OTHER_LAYOUT) {
            why.add(OTHER_LAYOUT);
        }
        return why.stream().map(text -> text.in(language)).toList();
    }

    /** The provisions asked for, each only as exactly as it is mentioned. */
    private Set<String> mentioned(Hit hit) {
        var both = norms.stream()
                .filter(norm -> norm.contains(":") && hit.entry().norms().contains(norm))
                .toList();
        return both.stream()
                .filter(norm -> both.stream().noneMatch(other -> other.startsWith(norm + ":")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean hasMarks(Hit hit, String field) {
        return !hit.highlights().getOrDefault(field, List.of()).isEmpty();
    }
}
