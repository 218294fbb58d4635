package sila.graphql;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import sila.contentmodel.ContentType;
import sila.kernel.StrictJson;

/** A filter of GraphQL in the JSON form that the delivery API reads. */
final class FilterJson {

    private FilterJson() {}

    static ObjectNode of(ContentType type, Map<?, ?> filter) {
        Map<String, String> paths = FilterTypes.paths(type);
        ObjectNode json = StrictJson.MAPPER.createObjectNode();
        filter.forEach((key, value) -> {
            if (value instanceof Collection<?> parts) {
                ArrayNode all = json.putArray(key.toString());
                parts.forEach(part -> all.add(of(type, (Map<?, ?>) part)));
            } else if (key.equals("not")) {
                json.set("not", of(type, (Map<?, ?>) value));
            } else {
                json.set(paths.getOrDefault(key.toString(), key.toString()), StrictJson.MAPPER.valueToTree(value));
            }
        });
        return json;
    }
}
