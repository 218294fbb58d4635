package sila.contentmodel.richtext;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import sila.contentmodel.Inspection;
import sila.kernel.Text;

/** One pass over a rich text from outside: only known nodes, marks and attributes, each in its place, and not too many. */
final class StructureCheck {

    static final int MAX_DEPTH = 64;
    private static final int MAX_NODES = 50_000;

    private static final Set<String> NODE_KEYS = Set.of("type", "content", "attrs", "marks", "text");
    private static final Set<String> MARK_KEYS = Set.of("type", "attrs");

    private final Set<String> allowed;
    private final Embeds embeds;
    private int nodes;

    /** @param allowed names of the nodes and marks that may be used; empty for all */
    StructureCheck(Set<String> allowed, Embeds embeds) {
        this.allowed = allowed;
        this.embeds = embeds;
    }

    void document(JsonNode document, Inspection inspection) {
        if (!document.isObject() || !"doc".equals(document.path("type").textValue())) {
            inspection.reject(Text.of(
                    "должно быть форматированным текстом: {\"type\":\"doc\",\"content\":[…]}.",
                    "must be a rich text: {\"type\":\"doc\",\"content\":[…]}."));
            return;
        }
        node(document, NodeType.DOC, inspection, 0);
    }

    private void node(JsonNode node, NodeType type, Inspection inspection, int depth) {
        keys(node, NODE_KEYS, inspection);
        attributes(node.path("attrs"), type.attributes, inspection.at("attrs"));
        if (type == NodeType.EMBED) {
            embed(node.path("attrs").path("url"), inspection.at("attrs").at("url"));
        }
        marks(node.path("marks"), type, inspection.at("marks"));
        text(node.path("text"), type, inspection.at("text"));
        content(node.path("content"), type, inspection.at("content"), depth);
    }

    private void keys(JsonNode object, Set<String> known, Inspection inspection) {
        object.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key) && !inspection.isFull()) {
                inspection.at(key).reject(unknown("ключ", "key", key));
            }
        });
    }

    private void attributes(JsonNode attributes, List<Attribute> known, Inspection inspection) {
        if (!attributes.isMissingNode() && !attributes.isObject()) {
            inspection.reject(
                    Text.of("содержит атрибуты, которые не являются объектом.", "has attributes that are no object."));
            return;
        }
        attributes.properties().forEach(attribute -> {
            boolean isKnown = known.stream().anyMatch(one -> one.name().equals(attribute.getKey()));
            if (!isKnown && !attribute.getValue().isNull() && !inspection.isFull()) {
                inspection.at(attribute.getKey()).reject(unknown("атрибут", "attribute", attribute.getKey()));
            }
        });
        known.forEach(attribute -> attribute.check(attributes, inspection.at(attribute.name())));
    }

    private void marks(JsonNode marks, NodeType owner, Inspection inspection) {
        if (marks.isMissingNode()) {
            return;
        }
        if (!marks.isArray() || (!owner.isMarkable() && !marks.isEmpty())) {
            inspection.reject(
                    Text.of("содержит начертание там, где его не может быть.", "has marks where there can be none."));
            return;
        }
        var seen = EnumSet.noneOf(MarkType.class);
        for (int i = 0; i < marks.size() && !inspection.isFull(); i++) {
            mark(marks.get(i), seen, inspection.at(i));
        }
    }

    private void mark(JsonNode mark, Set<MarkType> seen, Inspection inspection) {
        var name = mark.path("type").asText("");
        var type = MarkType.of(name).filter(known -> isAllowed(known.type()));
        if (!mark.isObject() || type.isEmpty()) {
            inspection.reject(unknown("начертание", "mark", name));
        } else if (!seen.add(type.get())) {
            inspection.reject(Text.of("содержит одно начертание дважды.", "has one mark twice."));
        } else {
            keys(mark, MARK_KEYS, inspection);
            attributes(mark.path("attrs"), type.get().attributes, inspection.at("attrs"));
            if (type.get() == MarkType.LINK) {
                link(mark.path("attrs"), inspection);
            }
        }
    }

    private static void link(JsonNode attributes, Inspection inspection) {
        if (attributes.hasNonNull("href") == attributes.hasNonNull("entry")) {
            inspection.reject(Text.of(
                    "содержит ссылку, у которой должно быть одно из двух: адрес (href) или материал (entry).",
                    "has a link that must have either an address (href) or an entry (entry)."));
        }
    }

    /** Of an address that is none something is said already. */
    private void embed(JsonNode url, Inspection inspection) {
        if (url.isTextual() && Href.safe(url.textValue()).isPresent() && !embeds.allow(url.textValue())) {
            inspection.reject(Text.of(
                            "содержит вставку, которую нельзя показать: «%s». Годится адрес https://… страницы с одним роликом, записью или картой на: %s. Для остального поставьте ссылку.",
                            "has an embed that cannot be shown: “%s”. An address https://… of a page with one video, post or map will do, at: %s. Use a link for anything else.")
                    .with(Inspection.shown(url.textValue()), embeds.hosts()));
        }
    }

    private void text(JsonNode text, NodeType owner, Inspection inspection) {
        if (owner != NodeType.TEXT) {
            if (!text.isMissingNode()) {
                inspection.reject(Text.of("содержит буквы вне текстового узла.", "has letters outside a text node."));
            }
        } else if (!text.isTextual() || text.textValue().isEmpty()) {
            inspection.reject(Text.of("содержит пустой текстовый узел.", "has an empty text node."));
        } else if (!Characters.arePlain(text.textValue())) {
            inspection.reject(Text.of("содержит управляющий символ.", "contains a control character."));
        }
    }

    private void content(JsonNode content, NodeType owner, Inspection inspection, int depth) {
        if (content.isMissingNode() || (content.isArray() && content.isEmpty())) {
            if (owner.needsContent()) {
                inspection.reject(Text.of("содержит пустой узел «%s».", "has an empty node “%s”.")
                        .with(owner.type()));
            }
        } else if (!content.isArray() || owner.content == null) {
            inspection.reject(
                    Text.of("содержит узел «%s» с негодным содержимым.", "has a node “%s” with a wrong content.")
                            .with(owner.type()));
        } else if (depth >= MAX_DEPTH) {
            inspection.reject(Text.of("вложено глубже %s уровней.", "is nested deeper than %s levels.")
                    .with(MAX_DEPTH));
        } else {
            for (int i = 0; i < content.size() && !inspection.isFull(); i++) {
                child(content.get(i), owner, inspection.at(i), depth + 1);
            }
        }
    }

    private void child(JsonNode child, NodeType owner, Inspection inspection, int depth) {
        if (++nodes > MAX_NODES) {
            if (nodes == MAX_NODES + 1) {
                inspection.reject(Text.of("состоит более чем из %s частей.", "has more than %s parts.")
                        .with(MAX_NODES));
            }
            return;
        }
        var name = child.path("type").asText("");
        var type = NodeType.of(name).filter(known -> isAllowed(known.type()));
        if (!child.isObject() || type.isEmpty()) {
            inspection.reject(unknown("узел", "node", name));
        } else if (owner.content == null || !owner.content.takes(type.get().group)) {
            inspection.reject(Text.of(
                            "содержит «%s» внутри «%s», где его не может быть.",
                            "has “%s” inside “%s”, where it cannot be.")
                    .with(type.get().type(), owner.type()));
        } else {
            node(child, type.get(), inspection, depth);
        }
    }

    private boolean isAllowed(String name) {
        return allowed.isEmpty() || allowed.contains(name) || RichText.BASIC.contains(name);
    }

    private static Text unknown(String ru, String en, String name) {
        var shown = Inspection.shown(name);
        return Text.of(
                "содержит недопустимое: " + ru + " «" + shown + "».",
                "contains what is not allowed: " + en + " “" + shown + "”.");
    }
}
