package sila.entries.content;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
import sila.kernel.Language;
import sila.kernel.Limit;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;

/**
 * What is asked of a list, checked against the type: nothing of it is unknown to the content model any more.
 *
 * @param fields names of the fields wanted; empty for all
 * @param include paths of the references to follow, e.g. {@code author} or {@code author.organisation}
 */
record ContentQuery(
        ContentType type,
        List<Filter> filters,
        Sort sort,
        Set<String> fields,
        List<Inclusion.Path> include,
        int limit,
        @Nullable String cursor) {

    private static final int MOST_FILTERS = 20;
    private static final int LONGEST_PARAMETER = 2000;

    /** @throws Problem 400 that names the parameter */
    static ContentQuery of(ContentType type, MultivaluedMap<String, String> parameters) {
        parameters.forEach(ContentQuery::checkText);
        return new ContentQuery(
                type,
                filters(type, parameters),
                Sort.of(type, parameters.getFirst("sort")),
                fields(type, parameters.getFirst("fields")),
                Inclusion.Path.of(type, parameters.getFirst("include")),
                Limit.of(parameters.getFirst("limit")),
                parameters.getFirst("cursor"));
    }

    private static void checkText(String name, List<String> values) {
        for (String value : values) {
            if (value.length() > LONGEST_PARAMETER || !StrictJson.isStorable(value) || !StrictJson.isStorable(name)) {
                throw Problem.badRequest(
                        name.length() > 100 ? name.substring(0, 100) : name,
                        Text.of(
                                        "Значение длиннее %s знаков или содержит недопустимый символ.",
                                        "The value is longer than %s characters or contains a forbidden one.")
                                .with(LONGEST_PARAMETER));
            }
        }
    }

    private static List<Filter> filters(ContentType type, MultivaluedMap<String, String> parameters) {
        var filters = new ArrayList<Filter>();
        parameters.forEach((name, values) -> {
            if (name.startsWith("filter")) {
                values.forEach(value -> filters.add(Filter.of(type, name, value)));
            }
        });
        String language = parameters.getFirst("language");
        if (language != null) {
            filters.add(Filter.language(Language.of(language)
                    .orElseThrow(() ->
                            Problem.badRequest("language", Text.of("Язык: ru или en.", "The language is ru or en.")))));
        }
        if (filters.size() > MOST_FILTERS) {
            throw Problem.badRequest(
                    "filter",
                    Text.of("Не больше %s условий сразу.", "At most %s filters at once.")
                            .with(MOST_FILTERS));
        }
        return filters;
    }

    private static Set<String> fields(ContentType type, @Nullable String parameter) {
        var fields = new TreeSet<String>();
        for (String name : parameter == null ? new String[0] : parameter.split(",", -1)) {
            fields.add(type.field(name)
                    .orElseThrow(() -> unknownField("fields", name))
                    .name());
        }
        return fields;
    }

    static Problem unknownField(String parameter, String name) {
        return Problem.badRequest(
                parameter,
                Text.of("У этого типа нет такого поля: «%s».", "This type has no such field: \"%s\".")
                        .with(name.substring(0, Math.min(name.length(), 100))));
    }
}
