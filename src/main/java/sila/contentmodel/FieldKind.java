package sila.contentmodel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import sila.contentmodel.schema.Outline;

/**
 * What the values of a field are and what can be done with them. Only {@link #check} may meet any JSON from outside;
 * the other verbs also meet values of an older content model, and leave out what they do not understand.
 */
public interface FieldKind {

    /** As {@code kind:} of the YAML. */
    String name();

    void check(JsonNode value, Inspection inspection);

    /** JSON Schema of the values. */
    ObjectNode schema(Outline outline);

    /** Adds what is peculiar to the field's kind to its description, under the keys of the YAML. */
    default void describe(ObjectNode field) {}

    /** Whether the value says nothing, so that a required field counts as missing. */
    default boolean blank(JsonNode value) {
        return value.isTextual() ? value.textValue().isBlank() : value.isContainerNode() && value.isEmpty();
    }

    default boolean many() {
        return false;
    }

    /** The value with the defaults of its inner fields. */
    default JsonNode withDefaults(JsonNode value) {
        return value;
    }

    /** The value with today's names and codes in the place of former ones. */
    default JsonNode upgraded(JsonNode value) {
        return value;
    }

    /** The value without what the model does not know any more; missing when nothing remains. */
    default JsonNode known(JsonNode value) {
        return value;
    }

    /**
     * The next value with what the model does not know of the previous one.
     *
     * @param next missing when there is none
     */
    default JsonNode carriedOver(JsonNode previous, JsonNode next) {
        return next;
    }

    /** The value, still as it is stored, without the inner fields that readers do not get. */
    default JsonNode publicPart(JsonNode value) {
        return value;
    }

    /** The value as the public gets it. */
    default JsonNode published(JsonNode value, PublishedForm form) {
        return value;
    }

    /** What is searched of the value. */
    default String plainText(JsonNode value) {
        return "";
    }

    /** The value in the form that is compared by filters and sorts; empty when it cannot be filtered by. */
    default Optional<JsonNode> fact(JsonNode value) {
        return Optional.empty();
    }

    /** Whether values of this kind have a {@link #fact}. */
    default boolean filterable() {
        return false;
    }

    /** A filter's operand, written as text, in the form of a {@link #fact}; empty when it is not of this kind. */
    default Optional<JsonNode> operand(String text) {
        return Optional.empty();
    }

    /** The fields that every value has, for groups. */
    default Optional<FieldSet> group() {
        return Optional.empty();
    }

    /** The kinds of blocks that a value may consist of, for lists of blocks. */
    default List<Block> blocks() {
        return List.of();
    }

    /** Which of them an item of a value is; empty for a kind of block that the model does not know. */
    default Optional<Block> block(JsonNode item) {
        return Optional.empty();
    }

    /** The field inside the value, which a dotted path reaches: that of a group. */
    default Optional<Field> member(String name) {
        return group().flatMap(fields -> fields.field(name));
    }

    default void references(JsonNode value, String pointer, Consumer<EntryReference> found) {}

    default void assets(JsonNode value, String pointer, Consumer<AssetUse> found) {}

    default void links(JsonNode value, String pointer, Consumer<LinkUse> found) {}

    default void terms(JsonNode value, Consumer<TermUse> found) {}

    /** Names of the types that values refer to, for kinds that refer to entries. */
    default Set<String> targets() {
        return Set.of();
    }

    /** The terms to choose from, for kinds that choose. */
    default Optional<Vocabulary> vocabulary() {
        return Optional.empty();
    }
}
