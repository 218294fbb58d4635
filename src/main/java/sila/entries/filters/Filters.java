package sila.entries.filters;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Map;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.kernel.Problem;

/**
 * Reads the conditions of a request. In brackets: {@code filter[field][op]=value}, {@code filter[field]=value} being
 * equality, {@code filter[or][0][field][op]=…}, {@code filter[and][0]…}, {@code filter[not][field]…}; or the same as
 * JSON: {@code filter={"or":[{"topics":{"eq":"salary"}},{"not":{"regions":"77"}}]}}. Conditions side by side must all
 * hold. A field is named by its path into groups ({@code seo.title}), or by a reference and a field behind it
 * ({@code author.title}, {@code author.slug}). {@link Operator} lists the comparisons.
 */
public final class Filters {

    private Filters() {}

    /**
     * @param parameters those whose names begin with {@code filter}
     * @throws Problem 400 that names the parameter
     */
    public static Condition of(ContentModel model, ContentType type, Map<String, String> parameters) {
        var reader = new FilterReader(model, type);
        var tree = new FilterTree();
        var all = new ArrayList<ObjectNode>();
        parameters.forEach((name, value) -> {
            if (name.equals("filter")) {
                all.add(FilterTree.parsed(name, value));
            } else {
                tree.add(name, value);
            }
        });
        all.add(tree.json());
        return Junction.of(
                Junction.Kind.AND,
                all.stream().filter(json -> !json.isEmpty()).map(reader::read).toList());
    }
}
