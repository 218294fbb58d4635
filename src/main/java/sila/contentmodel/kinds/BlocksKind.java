package sila.contentmodel.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import sila.contentmodel.AssetUse;
import sila.contentmodel.Block;
import sila.contentmodel.EntryReference;
import sila.contentmodel.Evolution;
import sila.contentmodel.FieldKind;
import sila.contentmodel.FieldSet;
import sila.contentmodel.Inspection;
import sila.contentmodel.LinkUse;
import sila.contentmodel.PublishedForm;
import sila.contentmodel.TermUse;
import sila.contentmodel.schema.Outline;
import sila.contentmodel.yaml.FormerNames;
import sila.contentmodel.yaml.Section;
import sila.kernel.Text;

/** A list of blocks, each an object whose {@code type} says which fields it has. */
record BlocksKind(Map<String, Block> byName, Map<String, Block> byFormerName, Limits limits) implements FieldKind {

    private static final int MAX = 200;

    static FieldKind read(Section field, FieldReader reader) {
        var sections = field.sections("blocks");
        var byName = new LinkedHashMap<String, Block>();
        var byFormerName = new HashMap<String, Block>();
        for (var section : sections) {
            var block = block(section, reader);
            if (byName.put(block.name(), block) != null) {
                section.complain("name", "блок «" + block.name() + "» описан дважды");
            }
            block.formerNames().forEach(former -> byFormerName.put(former, block));
        }
        FormerNames.check("name", sections);
        if (byName.isEmpty()) {
            field.complain("blocks", "нужен хотя бы один блок");
        }
        return new BlocksKind(byName, byFormerName, Limits.read(field, MAX));
    }

    private static Block block(Section section, FieldReader reader) {
        var block =
                new Block(section.text("name"), FormerNames.of(section), section.title("title"), reader.inner(section));
        if (block.fields().everNamed(Block.TYPE).isPresent()) {
            section.complain("имя «" + Block.TYPE + "» занято названием самого блока");
        }
        section.finish();
        return block;
    }

    @Override
    public String name() {
        return "blocks";
    }

    @Override
    public ObjectNode schema(Outline outline) {
        return Outline.list(Outline.oneOf(
                byName.values().stream().map(block -> schema(block, outline)).toList()));
    }

    private static ObjectNode schema(Block block, Outline outline) {
        var schema = block.fields().schema(outline);
        var members = Outline.object();
        members.set(Block.TYPE, Outline.constant(block.name()));
        members.setAll((ObjectNode) schema.path("properties"));
        schema.set("properties", members);
        schema.withArray("required").insert(0, Block.TYPE);
        return schema.put("title", block.title().in(outline.language()));
    }

    @Override
    public void describe(ObjectNode field) {
        limits.describe(field, MAX);
    }

    @Override
    public void check(JsonNode value, Inspection inspection) {
        if (!value.isArray()) {
            inspection.reject(Text.of("должно быть списком блоков.", "must be a list of blocks."));
        } else if (limits.checkItems(value.size(), inspection)) {
            for (int i = 0; i < value.size(); i++) {
                checkBlock(value.get(i), inspection.at(i));
            }
        }
    }

    private void checkBlock(JsonNode value, Inspection inspection) {
        var fields = fields(value);
        if (fields.isPresent()) {
            fields.get().check((ObjectNode) value, inspection, Set.of(Block.TYPE));
        } else {
            inspection
                    .at(Block.TYPE)
                    .reject(Text.of(
                                    "содержит блок неизвестного типа. Есть: %s.",
                                    "has a block of an unknown type. There are: %s.")
                            .with(String.join(", ", byName.keySet())));
        }
    }

    @Override
    public List<Block> blocks() {
        return List.copyOf(byName.values());
    }

    @Override
    public JsonNode withDefaults(JsonNode value) {
        return mapped(value, FieldSet::withDefaults);
    }

    @Override
    public JsonNode upgraded(JsonNode value) {
        var upgraded = JsonNodeFactory.instance.arrayNode();
        value.forEach(block -> upgraded.add(renamed(block)));
        return mapped(value.isArray() ? upgraded : value, (fields, block) -> new Evolution(fields).upgraded(block));
    }

    private JsonNode renamed(JsonNode block) {
        var now = byFormerName.get(block.path(Block.TYPE).asText(""));
        return now == null ? block : ((ObjectNode) block).deepCopy().put(Block.TYPE, now.name());
    }

    @Override
    public JsonNode known(JsonNode value) {
        var known = JsonNodeFactory.instance.arrayNode();
        value.forEach(block -> fields(block).ifPresent(fields -> known.add(knownBlock(block))));
        if (!value.isArray() || value.isEmpty()) {
            return value;
        }
        return known.isEmpty() ? MissingNode.getInstance() : known;
    }

    /** @param block of a type that the model knows */
    JsonNode knownBlock(JsonNode block) {
        return new Evolution(fields(block).orElseThrow()).known((ObjectNode) block, Set.of(Block.TYPE));
    }

    @Override
    public JsonNode carriedOver(JsonNode previous, JsonNode next) {
        if (!previous.isArray()) {
            return next;
        }
        var carried = new CarriedBlocks(this, previous).into(next);
        return carried.isEmpty() ? next : carried;
    }

    @Override
    public JsonNode publicPart(JsonNode value) {
        return mapped(value, (fields, block) -> {
            var part = JsonNodeFactory.instance.objectNode();
            part.set(Block.TYPE, block.path(Block.TYPE));
            return part.setAll(fields.publicPart(block));
        });
    }

    /** The list with its blocks changed, each by its own fields; those that the model does not know stay as they are. */
    private JsonNode mapped(JsonNode value, BiFunction<FieldSet, ObjectNode, JsonNode> change) {
        var mapped = JsonNodeFactory.instance.arrayNode();
        value.forEach(block -> mapped.add(fields(block)
                .map(fields -> change.apply(fields, (ObjectNode) block))
                .orElse(block)));
        return value.isArray() ? mapped : value;
    }

    @Override
    public JsonNode published(JsonNode value, PublishedForm form) {
        var published = JsonNodeFactory.instance.arrayNode();
        each(value, (fields, block, index) -> {
            var shown =
                    published.addObject().put(Block.TYPE, block.path(Block.TYPE).textValue());
            shown.setAll(fields.published(block, form));
        });
        return published;
    }

    @Override
    public String plainText(JsonNode value) {
        var parts = new ArrayList<String>();
        each(value, (fields, block, index) -> parts.add(fields.plainText(block)));
        return String.join("\n", parts);
    }

    @Override
    public void references(JsonNode value, String pointer, Consumer<EntryReference> found) {
        each(value, (fields, block, index) -> fields.references(block, pointer + "/" + index, found));
    }

    @Override
    public void terms(JsonNode value, Consumer<TermUse> found) {
        each(value, (fields, block, index) -> fields.terms(block, found));
    }

    @Override
    public void assets(JsonNode value, String pointer, Consumer<AssetUse> found) {
        each(value, (fields, block, index) -> fields.assets(block, pointer + "/" + index, found));
    }

    @Override
    public void links(JsonNode value, String pointer, Consumer<LinkUse> found) {
        each(value, (fields, block, index) -> fields.links(block, pointer + "/" + index, found));
    }

    private interface Visit {
        void block(FieldSet fields, ObjectNode block, int index);
    }

    /** Visits the blocks that the model knows. */
    private void each(JsonNode value, Visit visit) {
        for (int i = 0; i < value.size(); i++) {
            int index = i;
            var block = value.path(i);
            fields(block).ifPresent(fields -> visit.block(fields, (ObjectNode) block, index));
        }
    }

    @Override
    public Optional<Block> block(JsonNode item) {
        return Optional.ofNullable(byName.get(item.path(Block.TYPE).asText("")));
    }

    Optional<FieldSet> fields(JsonNode item) {
        return block(item).map(Block::fields);
    }
}
