package sila.entries.channels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
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

    @Override
    public void put(Publication publication) throws IOException {
        String folder = folder(publication.type(), publication.id());
        store(folder + publication.version() + ".json", version(publication));
        ObjectNode current = current(publication.id(), publication.revision(), "published")
                .put("version", publication.version())
                .put("publishedAt", publication.publishedAt().toString())
                .put("updatedAt", publication.updatedAt().toString());
        store(folder + CURRENT, current);
    }

    @Override
    public void remove(ContentType type, UUID entry, long revision) throws IOException {
        store(folder(type, entry) + CURRENT, current(entry, revision, "unpublished"));
    }

    private static String folder(ContentType type, UUID entry) {
        return "content/" + type.name() + "/" + entry + "/";
    }

    private static ObjectNode version(Publication publication) {
        EntryVersion version = QuarkusTransaction.requiringNew()
                .call(() -> EntryVersion.numbered(publication.id(), publication.version())
                        .orElseThrow());
        ObjectNode document = StrictJson.MAPPER
                .createObjectNode()
                .put("id", publication.id().toString())
                .put("type", publication.type().name())
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

    private static ObjectNode current(UUID entry, long revision, String state) {
        return StrictJson.MAPPER
                .createObjectNode()
                .put("id", entry.toString())
                .put("state", state)
                .put("revision", revision);
    }

    private void store(String key, ObjectNode document) throws JsonProcessingException {
        storage.put(Area.CONTENT, key, StrictJson.MAPPER.writeValueAsBytes(document), MediaType.APPLICATION_JSON);
    }
}
