package sila.studio.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Block;
import sila.contentmodel.Field;
import sila.contentmodel.SearchRole;
import sila.contentmodel.Term;
import sila.kernel.Language;

/**
 * A field as the form shows it: without a value, which a script writes into it.
 *
 * @param limits what is peculiar to its kind, under the keys of the model's description
 */
record FormField(Field field, ObjectNode limits, Language language) {

    private static final Set<String> IN_MAIN_COLUMN = Set.of("richtext", "blocks", "longtext");
    private static final Set<String> SINGLE_CONTROL =
            Set.of("text", "longtext", "number", "date", "datetime", "duration", "choice", "json", "terms");
    private static final String SEO = "seo";

    record Option(String code, String title) {}

    record FormBlock(String name, String title, List<FormField> fields) {

        private static FormBlock of(Block block, Language language) {
            return new FormBlock(
                    block.name(),
                    block.title().in(language),
                    FormField.all(block.fields().all(), language));
        }
    }

    static FormField of(Field field, Language language) {
        ObjectNode limits = JsonNodeFactory.instance.objectNode();
        field.kind().describe(limits);
        return new FormField(field, limits, language);
    }

    static List<FormField> all(List<Field> fields, Language language) {
        return fields.stream().map(field -> of(field, language)).toList();
    }

    public String name() {
        return field.name();
    }

    public String kind() {
        return field.kind().name();
    }

    public String title() {
        return field.title().in(language);
    }

    public String help() {
        return field.help() == null ? "" : field.help().in(language);
    }

    public boolean many() {
        return field.many();
    }

    public boolean required() {
        return field.required();
    }

    public boolean unique() {
        return field.unique();
    }

    public boolean hidden() {
        return field.hidden();
    }

    /** Name of the field that decides whether this one is shown; empty when it always is. */
    public String shownBy() {
        var condition = field.visibleWhen();
        return condition == null ? "" : condition.field();
    }

    /** For which of its values, as a JSON list. */
    public String shownFor() {
        var condition = field.visibleWhen();
        var values = JsonNodeFactory.instance.arrayNode();
        if (condition != null) {
            condition.values().stream().sorted().forEach(values::add);
        }
        return values.toString();
    }

    /** The greatest length, or number of values; null when the model does not limit it. */
    public @Nullable Integer most() {
        JsonNode max = limits.path("length").path("max");
        return max.isMissingNode() ? null : max.intValue();
    }

    /** JSON; empty when there is none. */
    public String defaultValue() {
        JsonNode value = field.defaultValue();
        return value == null ? "" : value.toString();
    }

    public String range() {
        JsonNode range = limits.path("range");
        return List.of("min", "max").stream()
                .map(bound -> range.path(bound).asText(""))
                .collect(Collectors.joining(" – "))
                .strip();
    }

    /** Names of the types it refers to, or kinds of files it takes, or parts of a rich text it allows. */
    public String accepted() {
        return List.of("to", "accept", "allow").stream()
                .flatMap(key -> limits.path(key).valueStream())
                .map(JsonNode::asText)
                .collect(Collectors.joining(" "));
    }

    public String vocabulary() {
        return limits.path("vocabulary").asText("");
    }

    public List<Option> options() {
        return field.kind().vocabulary().stream()
                .flatMap(choice -> choice.terms().stream())
                .map(this::option)
                .toList();
    }

    private Option option(Term term) {
        return new Option(term.code(), term.title().in(language));
    }

    /** Of a group. */
    public List<FormField> fields() {
        return field.kind().group().map(inner -> all(inner.all(), language)).orElse(List.of());
    }

    /** Of a list of blocks. */
    public List<FormBlock> blocks() {
        return field.kind().blocks().stream()
                .map(block -> FormBlock.of(block, language))
                .toList();
    }

    /** Whether one element of the page holds the whole value, so that a label can name it. */
    public boolean hasOneControl() {
        return SINGLE_CONTROL.contains(kind()) && (!many() || kind().equals("terms"));
    }

    public boolean isTitle() {
        return field.search() == SearchRole.TITLE && kind().equals("text") && !many();
    }

    public boolean isSeo() {
        return name().equals(SEO) && kind().equals("group");
    }

    public boolean isInMainColumn() {
        return isTitle() || IN_MAIN_COLUMN.contains(kind());
    }
}
