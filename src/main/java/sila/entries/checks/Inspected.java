package sila.entries.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import sila.contentmodel.AssetUse;
import sila.contentmodel.ContentType;
import sila.contentmodel.LinkUse;
import sila.contentmodel.SearchRole;
import sila.entries.Author;
import sila.entries.Document;
import sila.entries.Entry;
import sila.entries.EntryVersion;
import sila.media.MediaFile;

/**
 * The version that would be published.
 *
 * @param document all of it that the model knows
 * @param files the files it uses, by id; those that exist
 * @param reader whose rights count
 */
public record Inspected(
        Entry entry,
        EntryVersion version,
        ContentType type,
        Document document,
        Map<UUID, MediaFile> files,
        Author reader) {

    /** A file in its place; by a pointer into the document. */
    public record Use(AssetUse use, MediaFile file) {

        public String pointer() {
            return use.pointer();
        }
    }

    /** What readers get in the main language, still as it is stored. */
    public ObjectNode fields() {
        return type.publicPart(document.fields());
    }

    /** The plain text of a field; empty while it has none. */
    public String text(String field) {
        return value(field)
                .map(value ->
                        type.field(field).orElseThrow().kind().plainText(value).strip())
                .orElse("");
    }

    private Optional<JsonNode> value(String field) {
        return type.field(field).flatMap(known -> known.in(fields()));
    }

    public boolean has(String field) {
        return type.field(field).filter(known -> !known.hidden()).isPresent();
    }

    public String title() {
        return type.titleOf(document.fields());
    }

    /** What readers are shown first; empty while there is none. */
    public String summary() {
        return type.searchText(fields()).summary().strip();
    }

    /** Where editors write what has a role; empty when the type has nothing of it. */
    public String place(SearchRole role) {
        return type.fields().stream()
                .filter(field -> field.search() == role)
                .findFirst()
                .map(field -> "/fields/" + field.name())
                .orElse("");
    }

    /** The files that readers get in the main language and that exist. */
    public List<Use> uses() {
        return uses("/fields", fields());
    }

    /** Those in one field. */
    public List<Use> uses(String field) {
        String pointer = "/fields/" + field;
        return uses().stream()
                .filter(use -> use.pointer().startsWith(pointer + "/"))
                .toList();
    }

    private List<Use> uses(String pointer, ObjectNode values) {
        return type.assetUses(values).stream()
                .flatMap(
                        use -> Stream.ofNullable(files.get(use.asset())).map(file -> new Use(use.under(pointer), file)))
                .toList();
    }

    /** What stands at a place of the document; missing when nothing does. */
    JsonNode at(String pointer) {
        return document.parts().entrySet().stream()
                .filter(part -> pointer.startsWith(part.getKey() + "/"))
                .findFirst()
                .map(part -> part.getValue().at(pointer.substring(part.getKey().length())))
                .orElseGet(MissingNode::getInstance);
    }

    /** Every use of a file in any language, also of files that do not exist and in fields that readers do not get. */
    List<AssetUse> allUses() {
        var found = new ArrayList<AssetUse>();
        document.parts()
                .forEach((pointer, values) -> type.assetUses(values).forEach(use -> found.add(use.under(pointer))));
        return found;
    }

    /** Every address that readers of any language are led to. */
    List<LinkUse> links() {
        var found = new ArrayList<LinkUse>();
        document.parts().forEach((pointer, values) -> type.links(type.publicPart(values))
                .forEach(link -> found.add(link.under(pointer))));
        return found;
    }
}
