package sila.contentmodel.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import sila.contentmodel.FieldKind;
import sila.contentmodel.Inspection;
import sila.contentmodel.richtext.Characters;
import sila.contentmodel.schema.Outline;
import sila.contentmodel.yaml.Section;
import sila.kernel.Text;

/** Letters without format: {@code text} in one line, {@code longtext} in many. */
record TextKind(String name, boolean multiline, Limits limits, Optional<Pattern> pattern) implements FieldKind {

    private static final int MAX_LINE = 500;
    private static final int MAX_LONG = 20_000;
    private static final Pattern LINE_END = Pattern.compile("\\R");

    /** The {@code length} of a list of texts is that of the list. */
    static FieldKind readLine(Section field, FieldReader reader) {
        var limits = field.flag("many") ? new Limits(0, MAX_LINE) : Limits.read(field, MAX_LINE);
        return new TextKind("text", false, limits, pattern(field));
    }

    static FieldKind readLong(Section field, FieldReader reader) {
        return new TextKind("longtext", true, Limits.read(field, MAX_LONG), Optional.empty());
    }

    private static Optional<Pattern> pattern(Section field) {
        try {
            return field.optionalText("pattern").map(Pattern::compile);
        } catch (PatternSyntaxException malformed) {
            field.complain("pattern", "это не регулярное выражение: " + malformed.getDescription());
            return Optional.empty();
        }
    }

    @Override
    public ObjectNode schema(Outline outline) {
        var schema = Outline.type("string");
        if (outline.isDraft()) {
            schema.put("maxLength", limits.max());
            pattern.ifPresent(form -> schema.put("pattern", "^(?:\\s*|" + form + ")$"));
        }
        return schema;
    }

    @Override
    public void describe(ObjectNode field) {
        limits.describe(field, multiline ? MAX_LONG : MAX_LINE);
        pattern.ifPresent(form -> field.put("pattern", form.pattern()));
    }

    @Override
    public void check(JsonNode value, Inspection inspection) {
        if (!value.isTextual()) {
            inspection.reject(Text.of("должно быть текстом.", "must be a text."));
            return;
        }
        var text = value.textValue();
        if (limits.checkLetters(text.codePointCount(0, text.length()), inspection)) {
            letters(text, inspection);
        }
    }

    private void letters(String text, Inspection inspection) {
        if (!Characters.arePlain(text)) {
            inspection.reject(Text.of("содержит управляющий символ.", "contains a control character."));
        } else if (!multiline && LINE_END.matcher(text).find()) {
            inspection.reject(Text.of("должно быть одной строкой.", "must be one line."));
        } else if (!text.isBlank()
                && pattern.isPresent()
                && !pattern.get().matcher(text).matches()) {
            inspection.reject(Text.of("не подходит под образец «%s».", "does not match “%s”.")
                    .with(pattern.get()));
        }
    }

    @Override
    public String plainText(JsonNode value) {
        return value.asText("");
    }

    @Override
    public boolean filterable() {
        return !multiline;
    }

    @Override
    public Optional<JsonNode> fact(JsonNode value) {
        return Optional.of(value).filter(text -> filterable() && text.isTextual());
    }

    @Override
    public Optional<JsonNode> operand(String text) {
        return Optional.of(TextNode.valueOf(text));
    }
}
