package sila.entries.content;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import sila.entries.Publication;
import sila.kernel.PublicAddress;
import sila.kernel.StrictJson;

/** The form in which the delivery API shows published entries. */
@ApplicationScoped
public class PublicationJson {

    private final PublicAddress address;

    PublicationJson(PublicAddress address) {
        this.address = address;
    }

    /** Everything but the fields. */
    public ObjectNode head(Publication publication) {
        return StrictJson.MAPPER
                .createObjectNode()
                .put("id", publication.id().toString())
                .put("type", publication.type().name())
                .put("slug", publication.slug())
                .put("language", publication.language().code())
                .put("version", publication.version())
                .put("publishedAt", publication.publishedAt().toString())
                .put("updatedAt", publication.updatedAt().toString())
                .put("url", address.of(publication.path()));
    }

    ObjectNode page(ContentSearch.Page page, Map<UUID, Map<UUID, Publication>> included, Set<String> fields) {
        ObjectNode json = StrictJson.MAPPER.createObjectNode();
        var items = json.putArray("items");
        page.items().forEach(item -> items.add(entry(item, included, fields)));
        return json.put("next", page.next()).put("total", page.total());
    }

    /** @param fields names of the fields wanted; empty for all */
    ObjectNode entry(Publication publication, Map<UUID, Map<UUID, Publication>> included, Set<String> fields) {
        ObjectNode json = withFields(publication);
        if (!fields.isEmpty()) {
            ((ObjectNode) json.get("fields")).retain(fields);
        }
        var related = included.getOrDefault(publication.id(), Map.of());
        if (!related.isEmpty()) {
            ObjectNode members = json.putObject("included");
            related.forEach((id, target) -> members.set(id.toString(), withFields(target)));
        }
        return json;
    }

    private ObjectNode withFields(Publication publication) {
        return head(publication).set("fields", publication.fields());
    }
}
