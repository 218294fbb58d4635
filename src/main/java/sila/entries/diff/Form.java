package sila.entries.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import sila.contentmodel.richtext.Passage;

/** A passage without its words: what is around it, its attributes, and the marks and nodes in their order. */
record Form(List<String> within, JsonNode attributes, List<List<Object>> inside) {

    static Form of(Passage passage) {
        var inside = new ArrayList<List<Object>>();
        for (JsonNode child : passage.node().path("content")) {
            List<Object> form = List.of(child.path("type"), child.path("marks"), child.path("attrs"));
            // letters that are typed on under the same marks are no change of form
            if (inside.isEmpty() || !inside.get(inside.size() - 1).equals(form)) {
                inside.add(form);
            }
        }
        return new Form(passage.within(), passage.node().path("attrs"), inside);
    }
}
