package sila.contentmodel.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import sila.contentmodel.FieldKind;
import sila.contentmodel.Inspection;
import sila.contentmodel.schema.Outline;
import sila.contentmodel.yaml.Section;
import sila.kernel.Text;

/** Any JSON, for what the model does not know; only its size is limited. */
record JsonKind() implements FieldKind {

    /** Characters of the JSON as it is written. */
    private static final int MAX = 100_000;

    static FieldKind read(Section field, FieldReader reader) {
        return new JsonKind();
    }

    @Override
    public String name() {
        return "json";
    }

    @Override
    public ObjectNode schema(Outline outline) {
        return Outline.object();
    }

    @Override
    public void check(JsonNode value, Inspection inspection) {
        int size = value.toString().length();
        if (size > MAX) {
            inspection.reject(
                    Text.of("длиннее %s знаков JSON (сейчас %s).", "is longer than %s characters of JSON (%s now).")
                            .with(MAX, size));
        }
    }
}
