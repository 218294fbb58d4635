package sila.contentmodel.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import sila.contentmodel.AssetUse;
import sila.contentmodel.EntryReference;
import sila.contentmodel.FieldKind;
import sila.contentmodel.Inspection;
import sila.contentmodel.LinkUse;
import sila.contentmodel.PublishedForm;
import sila.contentmodel.TermUse;
import sila.contentmodel.Vocabulary;
import sila.contentmodel.schema.Outline;
import sila.kernel.Text;

/** {@code many: true}: an array of values of one kind, none twice. */
record ManyKind(FieldKind one, Limits limits) implements FieldKind {

    static final int MAX = 500;

    @Override
    public String name() {
        return one.name();
    }

    @Override
    public boolean many() {
        return true;
    }

    @Override
    public ObjectNode schema(Outline outline) {
        var schema = Outline.list(one.schema(outline));
        return outline.isDraft() ? schema.put("maxItems", limits.max()).put("uniqueItems", true) : schema;
    }

    @Override
    public void describe(ObjectNode field) {
        one.describe(field);
        limits.describe(field, MAX);
    }

    @Override
    public void check(JsonNode value, Inspection inspection) {
        if (!value.isArray()) {
            inspection.reject(Text.of("должно быть списком.", "must be a list."));
        } else if (limits.checkItems(value.size(), inspection)) {
            var seen = new HashSet<JsonNode>();
            for (int i = 0; i < value.size(); i++) {
                item(value.get(i), seen, inspection.at(i));
            }
        }
    }

    private void item(JsonNode item, Set<JsonNode> seen, Inspection inspection) {
        if (!seen.add(item)) {
            inspection.reject(Text.of("содержит одно значение дважды.", "has a value twice."));
        }
        one.check(item, inspection);
    }

    /** Two former codes may have become one, or one that stands there already: it stands once. */
    @Override
    public JsonNode upgraded(JsonNode value) {
        var upgraded = JsonNodeFactory.instance.arrayNode();
        var seen = new HashSet<JsonNode>();
        value.forEach(item -> {
            if (one.upgraded(item).equals(item)) {
                seen.add(item);
            }
        });
        value.forEach(item -> {
            var now = one.upgraded(item);
            if (now.equals(item) || seen.add(now)) {
                upgraded.add(now);
            }
        });
        return value.isArray() ? upgraded : value;
    }

    @Override
    public JsonNode published(JsonNode value, PublishedForm form) {
        var published = JsonNodeFactory.instance.arrayNode();
        value.forEach(item -> published.add(one.published(item, form)));
        return published;
    }

    @Override
    public String plainText(JsonNode value) {
        return value.valueStream().map(one::plainText).collect(Collectors.joining("\n"));
    }

    @Override
    public boolean filterable() {
        return one.filterable();
    }

    @Override
    public Optional<JsonNode> fact(JsonNode value) {
        ArrayNode facts = JsonNodeFactory.instance.arrayNode();
        value.forEach(item -> one.fact(item).ifPresent(facts::add));
        return Optional.<JsonNode>of(facts).filter(list -> filterable() && !list.isEmpty());
    }

    @Override
    public Optional<JsonNode> operand(String text) {
        return one.operand(text);
    }

    @Override
    public Set<String> targets() {
        return one.targets();
    }

    @Override
    public Optional<Vocabulary> vocabulary() {
        return one.vocabulary();
    }

    @Override
    public void references(JsonNode value, String pointer, Consumer<EntryReference> found) {
        for (int i = 0; i < value.size(); i++) {
            one.references(value.path(i), pointer + "/" + i, found);
        }
    }

    @Override
    public void terms(JsonNode value, Consumer<TermUse> found) {
        value.forEach(item -> one.terms(item, found));
    }

    @Override
    public void assets(JsonNode value, String pointer, Consumer<AssetUse> found) {
        for (int i = 0; i < value.size(); i++) {
            one.assets(value.path(i), pointer + "/" + i, found);
        }
    }

    @Override
    public void links(JsonNode value, String pointer, Consumer<LinkUse> found) {
        for (int i = 0; i < value.size(); i++) {
            one.links(value.path(i), pointer + "/" + i, found);
        }
    }
}
