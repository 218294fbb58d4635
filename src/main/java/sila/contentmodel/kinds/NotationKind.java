package sila.contentmodel.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import sila.contentmodel.FieldKind;
import sila.contentmodel.Inspection;
import sila.contentmodel.schema.Outline;
import sila.kernel.Text;

/**
 * Values that are texts in a fixed notation.
 *
 * @param comparable turns a value of that form into what is compared; throws when it is none after all (31 February)
 */
record NotationKind(String name, Pattern form, String example, Function<String, JsonNode> comparable)
        implements FieldKind {

    /** What JSON Schema calls them. */
    private static final Map<String, String> FORMATS =
            Map.of("date", "date", "datetime", "date-time", "duration", "duration");

    private static final DateTimeFormatter UTC_MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** ISO 8601, compared as it is written. */
    static final NotationKind DATE = new NotationKind(
            "date",
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}"),
            "2026-12-31",
            text -> TextNode.valueOf(LocalDate.parse(text).toString()));

    /** A moment of ISO 8601 with its offset; compared in UTC, to the millisecond, in fixed width. */
    static final NotationKind DATETIME = new NotationKind(
            "datetime",
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.{1,40}"),
            "2026-12-31T18:00:00Z",
            text -> TextNode.valueOf(UTC_MILLIS.format(OffsetDateTime.parse(text))));

    /** ISO 8601, compared in seconds. */
    static final NotationKind DURATION = new NotationKind(
            "duration",
            Pattern.compile("P[0-9TDHMS.]{1,40}"),
            "PT31M5S",
            text -> LongNode.valueOf(Duration.parse(text).toSeconds()));

    /** Red, green and blue in hexadecimal digits. */
    static final NotationKind COLOUR = new NotationKind(
            "colour",
            Pattern.compile("#[0-9a-fA-F]{6}"),
            "#003366",
            text -> TextNode.valueOf(text.toLowerCase(Locale.ROOT)));

    @Override
    public ObjectNode schema(Outline outline) {
        return FORMATS.containsKey(name)
                ? Outline.formatted(FORMATS.get(name))
                : Outline.type("string").put("pattern", "^" + form + "$");
    }

    @Override
    public void check(JsonNode value, Inspection inspection) {
        if (fact(value).isEmpty()) {
            inspection.reject(Text.of("должно быть записано так: %s.", "must be written like this: %s.")
                    .with(example));
        }
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
        return value.isTextual() ? operand(value.textValue()) : Optional.empty();
    }

    @Override
    public Optional<JsonNode> operand(String text) {
        try {
            return form.matcher(text).matches() ? Optional.of(comparable.apply(text)) : Optional.empty();
        } catch (DateTimeException | ArithmeticException wrong) {
            return Optional.empty();
        }
    }
}
