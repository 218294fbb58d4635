package sila.entries.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.entries.filters.Condition;
import sila.entries.filters.Cost;
import sila.entries.filters.Filters;
import sila.kernel.Language;
import sila.kernel.Limit;
import sila.kernel.Problem;
import sila.kernel.Text;

/**
 * What is asked of a list, checked against the type: nothing of it is unknown to the content model any more.
 *
 * @param text looked for in the search index; null for none
 * @param language wanted for what is localised; null for each entry's main language
 * @param withTotal whether to count all that the conditions allow
 */
public record ContentQuery(
        ContentType type,
        Condition condition,
        @Nullable String text,
        Sort sort,
        Selection selection,
        List<IncludePath> include,
        @Nullable Language language,
        int limit,
        @Nullable String cursor,
        boolean withTotal) {

    /** Units of {@link Cost}. */
    private static final int TOTAL = 25;

    private static final int SEARCH = 50;

    /** @throws Problem 400 that names the parameter */
    public static ContentQuery of(ContentModel model, ContentType type, Parameters parameters) {
        String text = parameters.text("q");
        if (text != null && parameters.text("sort") != null) {
            throw Problem.badRequest(
                    "sort",
                    Text.of(
                            "Найденное по тексту идёт по тому, насколько подходит: уберите sort или q.",
                            "What is found by text comes by how well it fits: leave out sort or q."));
        }
        List<IncludePath> include = IncludePath.of(model, type, parameters.text("include"));
        return new ContentQuery(
                type,
                Filters.of(model, type, parameters.startingWith("filter")),
                text == null || text.isBlank() ? null : text,
                Sort.of(type, parameters.text("sort")),
                Selection.of(model, type, include, parameters.text("fields")),
                include,
                language(parameters),
                Limit.of(parameters.text("limit")),
                parameters.text("cursor"),
                parameters.flag("total", true));
    }

    /** @throws Problem 400 */
    public static @Nullable Language language(Parameters parameters) {
        String code = parameters.text("language");
        return code == null
                ? null
                : Language.of(code)
                        .orElseThrow(() -> Problem.badRequest(
                                "language", Text.of("Язык: ru или en.", "The language is ru or en.")));
    }

    public static Problem unknownField(String parameter, String name) {
        return Problem.badRequest(
                parameter,
                Text.of("У этого типа нет такого поля: «%s».", "This type has no such field: \"%s\".")
                        .with(name.substring(0, Math.min(name.length(), 100))));
    }

    /** Names of all types whose entries can change the list. */
    public Set<String> types() {
        var types = includedTypes();
        types.add(type.name());
        types.addAll(condition.types());
        return types;
    }

    /** Names of the types that what is included can be of. */
    public Set<String> includedTypes() {
        var types = new LinkedHashSet<String>();
        include.forEach(path -> path.types().forEach(types::addAll));
        return types;
    }

    /** Those of whose entries it also matters which there are: others are named one by one in the answer. */
    public Set<String> listedTypes() {
        var types = describingTypes();
        types.add(type.name());
        types.addAll(condition.types());
        return types;
    }

    /** Names of the included types that describe terms. */
    public Set<String> describingTypes() {
        var types = new LinkedHashSet<String>();
        include.forEach(path -> types.addAll(path.describing()));
        return types;
    }

    /** Of sending so many entries with all that is included, without finding them. */
    public Cost cost(int entries) {
        var cost = new Cost().add("entries", entries);
        include.forEach(path ->
                cost.add("include=" + path.text(), entries * path.steps().size()));
        return cost;
    }

    /** Of finding and sending a page. */
    public Cost cost() {
        var cost = cost(limit);
        condition.weigh(cost);
        if (text != null) {
            cost.add("q", SEARCH);
        } else {
            sort.weigh(cost);
        }
        if (withTotal && !condition.equals(Condition.NONE)) {
            cost.add("total", TOTAL);
        }
        return cost;
    }
}
