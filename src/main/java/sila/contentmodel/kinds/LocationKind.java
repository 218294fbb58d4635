package sila.contentmodel.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import sila.contentmodel.FieldKind;
import sila.contentmodel.Inspection;
import sila.contentmodel.schema.ObjectSchema;
import sila.contentmodel.schema.Outline;
import sila.contentmodel.yaml.Section;
import sila.kernel.Text;

/** A place on the map in degrees (WGS 84), with its address. */
record LocationKind() implements FieldKind {

    private static final Shape SHAPE =
            new Shape("{\"lat\":55.75,\"lon\":37.62,\"address\":\"…\"}", Set.of("lat", "lon", "address"));
    private static final int MAX_ADDRESS = 500;

    static FieldKind read(Section field, FieldReader reader) {
        return new LocationKind();
    }

    @Override
    public String name() {
        return "location";
    }

    @Override
    public ObjectNode schema(Outline outline) {
        return outline.shared("Location", shared -> new ObjectSchema()
                .always("lat", Outline.type("number"))
                .always("lon", Outline.type("number"))
                .maybe("address", Outline.type("string"))
                .closed());
    }

    @Override
    public void check(JsonNode value, Inspection inspection) {
        if (SHAPE.check(value, inspection)) {
            degrees(value.path("lat"), 90, inspection.at("lat"));
            degrees(value.path("lon"), 180, inspection.at("lon"));
            Shape.checkText(value, "address", MAX_ADDRESS, inspection);
        }
    }

    private static void degrees(JsonNode value, int max, Inspection inspection) {
        if (!value.isNumber() || !(Math.abs(value.doubleValue()) <= max)) {
            inspection.reject(
                    Text.of("должно содержать число градусов от -%s до %s.", "must have degrees from -%s to %s.")
                            .with(max, max));
        }
    }

    @Override
    public String plainText(JsonNode value) {
        return value.path("address").asText("");
    }
}
