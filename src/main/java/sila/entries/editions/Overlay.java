package sila.entries.editions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
import sila.entries.Publication;
import sila.kernel.Language;
import sila.kernel.StrictJson;

/**
 * What would be public otherwise than now: drafts, a release, what is scheduled until a moment.
 *
 * @param put entries as they would be public; each takes the place of what is public of the same entry
 * @param removed ids of entries that would not be public any more
 */
public record Overlay(List<Row> put, Set<UUID> removed) {

    public Overlay {
        put = List.copyOf(put);
        removed = Set.copyOf(removed);
    }

    /**
     * One entry as table {@code publication} would have it.
     *
     * @param version number of the entry's version
     * @param publishedAt when it was first public, or would be
     * @param updatedAt when this state would become public
     * @param title plain text in one line
     * @param fields the published form
     * @param translations {@code {"en": {…}}}; null when nothing is translated
     * @param facts comparable values by field
     * @param references ids of the entries it points at
     */
    public record Row(
            UUID entry,
            String type,
            String slug,
            Language language,
            int version,
            Instant publishedAt,
            Instant updatedAt,
            String title,
            ObjectNode fields,
            @Nullable ObjectNode translations,
            ObjectNode facts,
            List<UUID> references) {

        /** As the site and the channels would read it; its revision is that of nothing. */
        public Publication publication(ContentType itsType) {
            return new Publication(
                    entry,
                    itsType,
                    slug,
                    language,
                    version,
                    0,
                    publishedAt,
                    updatedAt,
                    title,
                    fields,
                    translations == null ? StrictJson.MAPPER.createObjectNode() : translations);
        }

        private ObjectNode json() {
            ObjectNode json = StrictJson.MAPPER
                    .createObjectNode()
                    .put("entry_id", entry.toString())
                    .put("type", type)
                    .put("slug", slug)
                    .put("language", language.code())
                    .put("version", version)
                    .put("published_at", publishedAt.toString())
                    .put("updated_at", updatedAt.toString())
                    .put("title", title);
            json.set("fields", fields);
            json.set("translations", translations);
            json.set("facts", facts);
            return json;
        }
    }

    /** For {@code json_to_recordset}. */
    String rows() {
        var rows = StrictJson.MAPPER.createArrayNode();
        put.forEach(row -> rows.add(row.json()));
        return rows.toString();
    }

    /** For {@code json_to_recordset}: what points at what. */
    String references() {
        var rows = StrictJson.MAPPER.createArrayNode();
        put.forEach(row -> row.references()
                .forEach(target ->
                        rows.addObject().put("entry_id", row.entry().toString()).put("target_id", target.toString())));
        return rows.toString();
    }

    /** The entries of which what is public now is not shown. */
    UUID[] hidden() {
        var hidden = new HashSet<>(removed);
        put.forEach(row -> hidden.add(row.entry()));
        return hidden.toArray(UUID[]::new);
    }
}
