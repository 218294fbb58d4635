package sila.contentmodel.richtext;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Consumer;
import sila.contentmodel.AssetUse;
import sila.contentmodel.EntryReference;
import sila.contentmodel.LinkUse;

/** Walks a rich text for the entries and addresses its links lead to, and the files it shows. */
record Mentions(Consumer<EntryReference> entries, Consumer<AssetUse> assets, Consumer<LinkUse> links) {

    /** Nodes that show a file of the kind they are named after. */
    private static final Set<String> SHOWING = Set.of("image", "audio", "video");

    void in(JsonNode document, String pointer) {
        node(document, pointer, 0);
    }

    private void node(JsonNode node, String pointer, int depth) {
        asset(node, pointer);
        embed(node, pointer + "/attrs/url");
        var marks = node.path("marks");
        for (int i = 0; i < marks.size(); i++) {
            link(marks.path(i), pointer + "/marks/" + i + "/attrs");
        }
        var content = node.path("content");
        for (int i = 0; i < content.size() && depth <= StructureCheck.MAX_DEPTH; i++) {
            node(content.path(i), pointer + "/content/" + i, depth + 1);
        }
    }

    private void asset(JsonNode node, String pointer) {
        var type = node.path("type").asText("");
        if (SHOWING.contains(type)) {
            Ids.in(node.path("attrs").path("asset"))
                    .ifPresent(asset -> assets.accept(new AssetUse(pointer + "/attrs/asset", asset, Set.of(type))));
        }
    }

    private void link(JsonNode mark, String pointer) {
        if ("link".equals(mark.path("type").textValue())) {
            Ids.in(mark.path("attrs").path("entry"))
                    .ifPresent(entry -> entries.accept(new EntryReference(pointer + "/entry", entry, Set.of())));
            address(mark.path("attrs").path("href"), pointer + "/href");
        }
    }

    private void embed(JsonNode node, String pointer) {
        if (NodeType.EMBED.type().equals(node.path("type").textValue())) {
            address(node.path("attrs").path("url"), pointer);
        }
    }

    private void address(JsonNode address, String pointer) {
        if (address.isTextual()) {
            links.accept(new LinkUse(pointer, address.textValue()));
        }
    }
}
