package sila.contentmodel.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import sila.contentmodel.FieldKind;
import sila.contentmodel.Inspection;
import sila.contentmodel.schema.Outline;
import sila.contentmodel.yaml.Section;
import sila.kernel.Text;

/** A number within {@code range: {min, max}}, both included; with {@code whole: true} without a fraction. */
record NumberKind(BigDecimal min, BigDecimal max, boolean whole) implements FieldKind {

    /** What every JSON reader holds exactly (2⁵³, as in JavaScript). */
    private static final BigDecimal EXACT = BigDecimal.valueOf(1L << 53);

    private static final int MAX_OPERAND = 40;

    static FieldKind read(Section field, FieldReader reader) {
        var range = field.section("range");
        var min = range.flatMap(limits -> limits.number("min")).orElse(EXACT.negate());
        var max = range.flatMap(limits -> limits.number("max")).orElse(EXACT);
        range.ifPresent(Section::finish);
        if (min.compareTo(max) > 0) {
            field.complain("range", "наименьшее значение больше наибольшего");
        }
        return new NumberKind(min, max, field.flag("whole"));
    }

    @Override
    public String name() {
        return "number";
    }

    @Override
    public ObjectNode schema(Outline outline) {
        var schema = Outline.type(whole ? "integer" : "number");
        if (outline.isDraft()) {
            bounds(schema, "minimum", "maximum");
        }
        return schema;
    }

    @Override
    public void describe(ObjectNode field) {
        var range = bounds(Outline.object(), "min", "max");
        if (!range.isEmpty()) {
            field.set("range", range);
        }
        if (whole) {
            field.put("whole", true);
        }
    }

    private ObjectNode bounds(ObjectNode json, String least, String greatest) {
        if (!min.equals(EXACT.negate())) {
            json.put(least, min);
        }
        if (!max.equals(EXACT)) {
            json.put(greatest, max);
        }
        return json;
    }

    @Override
    public void check(JsonNode value, Inspection inspection) {
        if (!value.isNumber() || !isModest(value)) {
            inspection.reject(Text.of("должно быть числом.", "must be a number."));
        } else if (whole && value.decimalValue().stripTrailingZeros().scale() > 0) {
            inspection.reject(Text.of("должно быть целым числом.", "must be a whole number."));
        } else if (value.decimalValue().compareTo(min) < 0
                || value.decimalValue().compareTo(max) > 0) {
            inspection.reject(Text.of("должно быть от %s до %s.", "must be from %s to %s.")
                    .with(min.toPlainString(), max.toPlainString()));
        }
    }

    /** Not 1e999999999, which takes a gigabyte to write out. */
    private static boolean isModest(JsonNode number) {
        double size = Math.abs(number.doubleValue());
        return size <= EXACT.doubleValue()
                && (number.isIntegralNumber() || Math.abs(number.decimalValue().scale()) <= 30);
    }

    @Override
    public String plainText(JsonNode value) {
        return value.asText("");
    }

    @Override
    public boolean filterable() {
        return true;
    }

    @Override
    public Optional<JsonNode> fact(JsonNode value) {
        return Optional.of(value).filter(number -> number.isNumber() && isModest(number));
    }

    @Override
    public Optional<JsonNode> operand(String text) {
        try {
            return text.length() > MAX_OPERAND ? Optional.empty() : fact(DecimalNode.valueOf(new BigDecimal(text)));
        } catch (NumberFormatException wrong) {
            return Optional.empty();
        }
    }
}
