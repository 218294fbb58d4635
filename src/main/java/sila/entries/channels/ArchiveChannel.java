package sila.entries.channels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sila.contentmodel.ContentType;
import sila.entries.Channel;
import sila.entries.Document;
import sila.entries.EntryVersion;
import sila.entries.Publication;
import sila.kernel.StrictJson;
import sila.storage.Area;
import sila.storage.Storage;

/**
 * Keeps every version that was ever public in S3, so that the published content can be restored without the database:
 * {@code content/{type}/{id}/{version}.json} never changes, {@code content/{type}/{id}/current.json} says which of them
 * is public now, if any.
 */
@ApplicationScoped
public class ArchiveChannel implements Channel {

    private static final String CURRENT = "current.json";

    private final Storage storage;

    ArchiveChannel(Storage storage) {
        this.storage = storage;
    }

    @Override
    public String name() {
        return "archive";
    }

    @Override
    public boolean carries(ContentType type) {
        return true;
    }

    /** The versions first: what is said to be public now is there. */
    @Override
    public void put(List<Publication> publications) throws IOException {
        var contents = new ArrayList<Storage.Whole>();
        var pointers = new ArrayList<Storage.Whole>();
        for (var source : Sources.of(publications)) {
            var publication = source.publication();
            String folder = folder(publication.type(), publication.id());
            contents.add(file(folder + publication.version() + ".json", content(publication.type(), source.version())));
            pointers.add(file(folder + CURRENT, current(publication)));
        }
        storage.put(Area.CONTENT, contents);
        storage.put(Area.CONTENT, pointers);
    }

    @Override
    public void remove(ContentType type, UUID entry, long revision) throws IOException {
        storage.put(
                Area.CONTENT, List.of(file(folder(type, entry) + CURRENT, current(entry, revision, "unpublished"))));
    }

    private static String folder(ContentType type, UUID entry) {
        return "content/" + type.name() + "/" + entry + "/";
    }

    private static ObjectNode content(ContentType type, EntryVersion version) {
        ObjectNode document = StrictJson.MAPPER
                .createObjectNode()
                .put("id", version.entry().toString())
                .put("type", type.name())
                .put("version", version.number())
                .put("slug", version.slug())
                .put("language", version.language().code())
                .put("createdAt", version.createdAt().toString())
                .put("createdBy", version.createdBy());
        Document content = version.stored();
        document.set("fields", content.fields());
        Optional.ofNullable(content.translationsJson())
                .ifPresent(translations -> document.set("translations", translations));
        return document;
    }

    private static ObjectNode current(Publication publication) {
        return current(publication.id(), publication.revision(), "published")
                .put("version", publication.version())
                .put("publishedAt", publication.publishedAt().toString())
                .put("updatedAt", publication.updatedAt().toString());
    }

    private static ObjectNode current(UUID entry, long revision, String state) {
        return StrictJson.MAPPER
                .createObjectNode()
                .put("id", entry.toString())
                .put("state", state)
                .put("revision", revision);
    }

    private static Storage.Whole file(String key, ObjectNode document) throws JsonProcessingException {
        return new Storage.Whole(key, StrictJson.MAPPER.writeValueAsBytes(document), MediaType.APPLICATION_JSON);
    }
}
