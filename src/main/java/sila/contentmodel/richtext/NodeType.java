package sila.contentmodel.richtext;

import static sila.contentmodel.richtext.Attribute.Need.ALWAYS;
import static sila.contentmodel.richtext.Attribute.Need.TO_PUBLISH;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every node a rich text may have; the editor's schema knows the same ones. */
enum NodeType {
    DOC(Group.ROOT, Group.BLOCK),
    PARAGRAPH(Group.BLOCK, Group.INLINE),
    HEADING(Group.BLOCK, Group.INLINE, Attribute.whole("level", 2, 4).needed(ALWAYS)),
    BLOCKQUOTE(Group.BLOCK, Group.BLOCK),
    BULLET_LIST(Group.BLOCK, Group.ITEM),
    ORDERED_LIST(Group.BLOCK, Group.ITEM, Attribute.whole("order", 1, 1_000_000)),
    LIST_ITEM(Group.ITEM, Group.BLOCK),
    CODE_BLOCK(Group.BLOCK, Group.LETTERS),
    HORIZONTAL_RULE(Group.BLOCK, null),
    HARD_BREAK(Group.INLINE, null),
    TEXT(Group.LETTERS, null),
    IMAGE(
            Group.BLOCK,
            null,
            Attribute.id("asset"),
            Attribute.text("alt", 500).needed(TO_PUBLISH),
            Attribute.text("caption", 1000)),
    AUDIO(Group.BLOCK, null, Attribute.id("asset"), Attribute.text("caption", 1000)),
    VIDEO(Group.BLOCK, null, Attribute.id("asset"), Attribute.text("caption", 1000)),
    /** A page of another site, which readers get as a link. */
    EMBED(
            Group.BLOCK,
            null,
            Attribute.address("url").needed(ALWAYS),
            Attribute.text("title", 200),
            Attribute.text("caption", 1000)),
    TABLE(Group.BLOCK, Group.ROW),
    TABLE_ROW(Group.ROW, Group.CELL),
    TABLE_CELL(
            Group.CELL,
            Group.BLOCK,
            Attribute.whole("colspan", 1, 100),
            Attribute.whole("rowspan", 1, 1000),
            Attribute.widths("colwidth")),
    TABLE_HEADER(
            Group.CELL,
            Group.BLOCK,
            Attribute.whole("colspan", 1, 100),
            Attribute.whole("rowspan", 1, 1000),
            Attribute.widths("colwidth")),
    CALLOUT(Group.BLOCK, Group.BLOCK, Attribute.oneOf("kind", "info", "warning", "important")),
    /** A citation of law; {@code text} is what readers see: «п. 2 ч. 1 ст. 81 ТК РФ». */
    NORM_CITATION(
            Group.INLINE,
            null,
            Attribute.text("act", 40).needed(ALWAYS),
            Attribute.text("article", 20).needed(ALWAYS),
            Attribute.text("part", 20),
            Attribute.text("point", 20),
            Attribute.text("text", 200).needed(ALWAYS));

    /** What may stand in the place of what. */
    enum Group {
        ROOT,
        BLOCK,
        INLINE,
        LETTERS,
        ITEM,
        ROW,
        CELL;

        /** Letters stand wherever other inline nodes do. */
        boolean takes(Group other) {
            return this == other || (this == INLINE && other == LETTERS);
        }
    }

    private static final Map<String, NodeType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(NodeType::type, Function.identity()));

    final Group group;
    /** What stands inside; null for a leaf. */
    final @Nullable Group content;

    final List<Attribute> attributes;

    NodeType(Group group, @Nullable Group content, Attribute... attributes) {
        this.group = group;
        this.content = content;
        this.attributes = List.of(attributes);
    }

    /** As {@code type} of the JSON. */
    String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<NodeType> of(String type) {
        return Optional.ofNullable(BY_NAME.get(type));
    }

    /** Whether marks may lie on the node. */
    boolean isMarkable() {
        return group == Group.INLINE || group == Group.LETTERS;
    }

    /** Whether the node makes no sense without content. The document itself may be empty while it is not written yet. */
    boolean needsContent() {
        return this != DOC && content != null && content != Group.INLINE && content != Group.LETTERS;
    }
}
