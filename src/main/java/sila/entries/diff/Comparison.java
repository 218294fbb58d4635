package sila.entries.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Block;
import sila.contentmodel.Field;
import sila.contentmodel.FieldKind;
import sila.contentmodel.FieldSet;
import sila.contentmodel.richtext.RichText;
import sila.kernel.StrictJson;

/** One walk through two documents at once; what it meets goes by the content model, and by its shape where that is silent. */
final class Comparison {

    private static final String UNKNOWN = "unknown";
    private static final Set<String> TEXTS = Set.of("text", "longtext", UNKNOWN);

    private final Budget budget = new Budget();
    private final List<Change> changes = new ArrayList<>();

    Diff diff() {
        return new Diff(changes, !budget.isExceeded());
    }

    /** Something outside the content model. */
    void value(String pointer, JsonNode before, JsonNode after) {
        compare(new Spot(pointer, pointer, "text"), Optional.empty(), before, after);
    }

    void fields(String pointer, FieldSet model, ObjectNode before, ObjectNode after) {
        members(new Spot(pointer, pointer, UNKNOWN), Optional.of(model), before, after);
    }

    /**
     * Where two values stand.
     *
     * @param kind name of the field's kind
     */
    private record Spot(String pointer, String from, String kind) {

        Spot member(String name, String kindOfMember) {
            String step = "/" + StrictJson.escaped(name);
            return new Spot(pointer + step, from + step, kindOfMember);
        }

        Spot item(int formerIndex, int index, String kindOfItem) {
            return new Spot(pointer + "/" + index, from + "/" + formerIndex, kindOfItem);
        }

        @Nullable
        String formerPointer() {
            return pointer.equals(from) ? null : from;
        }
    }

    private void members(Spot spot, Optional<FieldSet> model, JsonNode before, JsonNode after) {
        var names = new LinkedHashSet<String>();
        model.ifPresent(fields -> fields.all().forEach(field -> names.add(field.name())));
        Stream.of(after, before).forEach(values -> values.fieldNames().forEachRemaining(names::add));
        for (String name : names) {
            var kind = model.flatMap(fields -> fields.field(name)).map(Field::kind);
            compare(
                    spot.member(name, kind.map(FieldKind::name).orElse(UNKNOWN)),
                    kind,
                    before.path(name),
                    after.path(name));
        }
    }

    private void compare(Spot spot, Optional<FieldKind> kind, JsonNode before, JsonNode after) {
        boolean was = isThere(before);
        boolean is = isThere(after);
        if (!was && !is || before.equals(after)) {
            return;
        }
        if (!was) {
            add(spot, Op.ADDED, MissingNode.getInstance(), after);
        } else if (!is) {
            add(spot, Op.REMOVED, before, MissingNode.getInstance());
        } else if (isRichText(before) && isRichText(after)) {
            passages(spot, before, after);
        } else if (before.isArray() && after.isArray() && !spot.kind().equals("json")) {
            items(spot, kind, before, after);
        } else if (before.isObject() && after.isObject() && hasMembers(spot, kind)) {
            members(spot, kind.flatMap(FieldKind::group), before, after);
        } else if (before.isTextual() && after.isTextual() && TEXTS.contains(spot.kind())) {
            words(spot, before, after);
        } else {
            add(spot, Op.CHANGED, before, after);
        }
    }

    private static boolean isThere(JsonNode value) {
        return !value.isMissingNode() && !value.isNull();
    }

    private static boolean isRichText(JsonNode value) {
        return "doc".equals(value.path("type").textValue());
    }

    private static boolean hasMembers(Spot spot, Optional<FieldKind> kind) {
        return kind.flatMap(FieldKind::group).isPresent() || spot.kind().equals(UNKNOWN);
    }

    private void add(Spot spot, Op op, JsonNode before, JsonNode after) {
        if (budget.spendChange()) {
            var excerpt = new Excerpt(budget);
            var shownBefore = shown(before, excerpt);
            var shownAfter = shown(after, excerpt);
            changes.add(new Change(
                    op == Op.REMOVED ? spot.from() : spot.pointer(),
                    op == Op.REMOVED ? null : spot.formerPointer(),
                    spot.kind(),
                    op,
                    shownBefore,
                    shownAfter,
                    null,
                    null,
                    excerpt.cut()));
        }
    }

    private static @Nullable JsonNode shown(JsonNode value, Excerpt excerpt) {
        if (!isThere(value)) {
            return null;
        }
        return excerpt.value(isRichText(value) ? TextNode.valueOf(RichText.plainText(value)) : value);
    }

    private void words(Spot spot, JsonNode before, JsonNode after) {
        if (budget.spendChange()) {
            var excerpt = new Excerpt(budget);
            var words = excerpt.pieces(Words.between(before.textValue(), after.textValue(), budget));
            changes.add(new Change(
                    spot.pointer(),
                    spot.formerPointer(),
                    spot.kind(),
                    Op.CHANGED,
                    excerpt.value(before),
                    excerpt.value(after),
                    words,
                    null,
                    excerpt.cut()));
        }
    }

    private void passages(Spot spot, JsonNode before, JsonNode after) {
        if (budget.spendChange()) {
            var passages = new PassageComparison(budget).of(before, after);
            changes.add(new Change(
                    spot.pointer(), spot.formerPointer(), spot.kind(), Op.CHANGED, null, null, null, passages, null));
        }
    }

    private void items(Spot spot, Optional<FieldKind> kind, JsonNode before, JsonNode after) {
        var former = before.valueStream().toList();
        var latter = after.valueStream().toList();
        for (var step :
                Sequence.steps(former, latter, item -> item, (one, other) -> isFormOf(spot, one, other), budget)) {
            var place = spot.item(step.from(), step.to(), spot.kind());
            switch (step.op()) {
                case ADDED ->
                    add(
                            new Spot(place.pointer(), place.pointer(), spot.kind()),
                            Op.ADDED,
                            MissingNode.getInstance(),
                            latter.get(step.to()));
                case REMOVED -> add(place, Op.REMOVED, former.get(step.from()), MissingNode.getInstance());
                case MOVED -> add(place, Op.MOVED, MissingNode.getInstance(), latter.get(step.to()));
                default -> item(place, kind, former.get(step.from()), latter.get(step.to()));
            }
        }
    }

    private void item(Spot place, Optional<FieldKind> kind, JsonNode before, JsonNode after) {
        var block = kind.flatMap(blocks -> blocks.block(after));
        if (block.isPresent()) {
            members(place, block.map(Block::fields), before, after);
        } else {
            compare(place, Optional.empty(), before, after);
        }
    }

    /** Blocks of one type, objects that have something in common, texts with words in common. */
    private static boolean isFormOf(Spot list, JsonNode former, JsonNode latter) {
        if (former.isTextual() && latter.isTextual()) {
            return TEXTS.contains(list.kind())
                    && Words.likeness(Words.in(former.textValue()), Words.in(latter.textValue())) >= Words.LIKE;
        }
        if (former.path(Block.TYPE).isTextual() || latter.path(Block.TYPE).isTextual()) {
            return former.path(Block.TYPE).equals(latter.path(Block.TYPE));
        }
        return former.properties().stream().anyMatch(member -> member.getValue().equals(latter.get(member.getKey())));
    }
}
