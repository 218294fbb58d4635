package sila.contentmodel.checking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Source;
import sila.kernel.Language;
import sila.kernel.Text;

/**
 * One thing in which stored entries differ from the model.
 *
 * @param type as it is stored when the model does not have it, else its name of today
 * @param field path with dots into groups and blocks: {@code seo.title}, {@code blocks.quote.text}; empty for a type
 * @param entries how many entries are concerned
 * @param examples ids of the first of them
 * @param source where the model says so; null for a type that it does not have
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Misfit(
        Kind kind,
        String type,
        String field,
        long entries,
        List<UUID> examples,
        @Nullable Source source,
        Text sentence) {

    public enum Kind {
        /** The model has no such type, not even under a former name: the entries are out of reach, but not lost. */
        UNKNOWN_TYPE,
        /** The model has no such field: its values are kept and not shown. */
        UNKNOWN_FIELD,
        /** A translation has a field that is the same in all languages now. */
        NOT_LOCALISED,
        /** A code that its vocabulary has no more. */
        UNKNOWN_TERM,
        /** A value that cannot be saved again as it is. */
        WRONG_VALUE,
        /** Something public that could not be published again as it is. */
        INCOMPLETE;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** For a terminal or a log: {@code content-model/types/article.yaml:12: article.lead: … Материалов: 3 (id, id, id).} */
    public String line(Language language) {
        var place = source == null ? "" : source + ": ";
        var subject = field.isEmpty() ? type : type + "." + field;
        return place + subject + ": " + sentence.in(language) + " "
                + Text.of("Материалов", "Entries").in(language) + ": " + entries + " ("
                + examples.stream().map(UUID::toString).collect(Collectors.joining(", "))
                + (entries > examples.size() ? ", …" : "") + ").";
    }
}
