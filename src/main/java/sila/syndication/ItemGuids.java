package sila.syndication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sila.entries.copies.EntryPart;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

/**
 * GUIDs that came with an entry from another feed: its readers have seen it under them, and would see it twice under
 * others. A given GUID waits as the row of an item that is not published yet.
 */
@ApplicationScoped
public class ItemGuids implements EntryPart {

    private static final int LONGEST = 2000;

    private final EntityManager database;

    ItemGuids(EntityManager database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "feed-guid";
    }

    @Override
    public boolean isPublic() {
        return true;
    }

    /** Only one that is not ours: that follows from the entry's id. */
    @Override
    public Optional<JsonNode> of(UUID entry) {
        return Optional.<FeedItem>ofNullable(FeedItem.findById(entry))
                .filter(item -> !item.guid.equals(FeedItem.guidOf(entry)))
                .map(item -> TextNode.valueOf(item.guid));
    }

    @Override
    public void check(JsonNode part) {
        if (!part.isTextual()) {
            throw Problem.invalid(List.of(new Violation("", Text.of("GUID — это текст.", "A GUID is a text."))));
        }
    }

    @Override
    public void restore(UUID entry, String type, JsonNode part) {
        check(part);
        keep(entry, type, part.textValue());
    }

    /** Gives the entry a GUID for ever, unless it has one already or another entry has this one. */
    public void keep(UUID entry, String type, String guid) {
        String clean = XmlText.of(guid).strip();
        if (clean.isEmpty() || clean.length() > LONGEST) {
            return;
        }
        database.createNativeQuery("""
                        insert into feed_item (entry_id, guid, type, path, language, title, summary, html, topics, regions,
                            published_at, updated_at, revision, withdrawn)
                        values (:id, :guid, :type, '', 'ru', '', '', '', '{}', '{}', now(), now(), 0, true)
                        on conflict do nothing
                        """)
                .setParameter("id", entry)
                .setParameter("guid", clean)
                .setParameter("type", type)
                .executeUpdate();
    }
}
