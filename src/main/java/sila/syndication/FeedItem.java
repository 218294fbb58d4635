package sila.syndication;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An entry as feeds show it. */
@Entity
@Table(name = "feed_item")
class FeedItem extends PanacheEntityBase {

    /**
     * @param url path on this hub
     * @param type media type
     */
    record Picture(String url, String type, long bytes) {}

    @Id
    UUID entryId;

    String guid;
    String type;
    String path;
    String language;
    String title;
    String summary;
    String html;

    @Nullable
    String author;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> topics;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> regions;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Picture picture;

    Instant publishedAt;
    Instant updatedAt;
    long revision;
    boolean withdrawn;

    FeedItem() {}

    /** The item of an entry; a new one gets its GUID here, for ever. */
    static FeedItem of(UUID entry) {
        FeedItem known = findById(entry);
        if (known != null) {
            return known;
        }
        var item = new FeedItem();
        item.entryId = entry;
        item.guid = guidOf(entry);
        return item;
    }

    static String guidOf(UUID entry) {
        return "urn:uuid:" + entry;
    }

    static List<FeedItem> latest(Selection selection, int limit) {
        return FeedItem.<FeedItem>find(
                        "not withdrawn" + selection.condition() + " order by publishedAt desc, entryId desc",
                        selection.parameters())
                .range(0, limit - 1)
                .list();
    }
}
