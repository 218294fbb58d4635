package sila.syndication;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import sila.kernel.CanonicalJson;

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

    /** What a publication makes of an item. */
    record State(
            UUID entryId,
            String type,
            String path,
            String language,
            String title,
            String summary,
            String html,
            @Nullable String author,
            List<String> topics,
            List<String> regions,
            @Nullable Picture picture,
            Instant publishedAt,
            Instant updatedAt,
            long revision) {

        /** A new item gets it for ever. */
        @JsonProperty
        String guid() {
            return guidOf(entryId);
        }
    }

    /** Makes items, or brings them up to date unless they are of a later revision already. */
    static void put(List<State> states) {
        getEntityManager()
                .createNativeQuery("""
                        insert into feed_item as known (entry_id, guid, type, path, language, title, summary, html, author,
                            topics, regions, picture, published_at, updated_at, revision, withdrawn)
                        select "entryId", guid, type, path, language, title, summary, html, author, topics, regions, picture,
                            "publishedAt", "updatedAt", revision, false
                        from json_to_recordset(cast(:states as json)) as state (
                            "entryId" uuid, guid text, type text, path text, language text, title text, summary text,
                            html text, author text, topics text[], regions text[], picture jsonb,
                            "publishedAt" timestamptz, "updatedAt" timestamptz, revision bigint)
                        order by "entryId" -- two who write the same lock it in the same order
                        on conflict (entry_id) do update set type = excluded.type, path = excluded.path,
                            language = excluded.language, title = excluded.title, summary = excluded.summary,
                            html = excluded.html, author = excluded.author, topics = excluded.topics,
                            regions = excluded.regions, picture = excluded.picture,
                            published_at = excluded.published_at, updated_at = excluded.updated_at,
                            revision = excluded.revision, withdrawn = false
                        where known.revision <= excluded.revision
                        """)
                .setParameter("states", CanonicalJson.text(states))
                .executeUpdate();
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
