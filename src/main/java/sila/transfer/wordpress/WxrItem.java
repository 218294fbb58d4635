package sila.transfer.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sila.kernel.StrictJson;

/** A post, page, attachment or whatever else is an item, as a row. */
record WxrItem(WxrElement item, PostBody body) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final List<String> TOPICAL = List.of("category", "post_tag");

    JsonNode row() {
        ObjectNode row = StrictJson.MAPPER.createObjectNode();
        row.put("kind", item.text("wp:post_type"))
                .put("id", item.text("wp:post_id"))
                .put("title", item.text("title"))
                .put("link", item.text("link"))
                .put("guid", item.text("guid"))
                .put("author", item.text("dc:creator"))
                .put("content", body.html(item.text("content:encoded")))
                .put("excerpt", item.text("excerpt:encoded"))
                .put("slug", Percent.decoded(item.text("wp:post_name")))
                .put("status", item.text("wp:status"))
                .put("public", isPublic())
                .put("url", item.text("wp:attachment_url"));
        date("wp:post_date_gmt", "wp:post_date").ifPresent(date -> row.put("date", date.toString()));
        date("wp:post_modified_gmt", "wp:post_modified").ifPresent(date -> row.put("modified", date.toString()));
        Optional.of(item.text("wp:post_parent"))
                .filter(parent -> !parent.equals("0"))
                .ifPresent(parent -> row.put("parent", parent));
        terms(row);
        meta(row);
        return row;
    }

    /** A post with a password is published and yet nobody's business. */
    private boolean isPublic() {
        return item.text("wp:status").equals("publish")
                && item.text("wp:post_password").isEmpty();
    }

    /** Drafts have zeros for the one, so that the other says when they were written. */
    private Optional<Instant> date(String utc, String local) {
        return Stream.of(item.text(utc), item.text(local))
                .flatMap(text -> parsed(text).stream())
                .findFirst();
    }

    private static Optional<Instant> parsed(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, DATE).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException zeros) {
            return Optional.empty();
        }
    }

    private void terms(ObjectNode row) {
        ArrayNode categories = row.putArray("categories");
        ArrayNode tags = row.putArray("tags");
        ArrayNode terms = row.putArray("terms");
        for (WxrElement category : item.all("category")) {
            String slug = Percent.decoded(category.nicename());
            if (category.domain().equals("category")) {
                categories.add(slug);
            } else if (category.domain().equals("post_tag")) {
                tags.add(slug);
            }
            if (TOPICAL.contains(category.domain())) {
                terms.add(slug);
            }
        }
    }

    /** Values that PHP has serialised stay the texts they are. */
    private void meta(ObjectNode row) {
        ObjectNode meta = row.putObject("meta");
        item.all("wp:postmeta").forEach(one -> meta.put(one.text("wp:meta_key"), one.text("wp:meta_value")));
        Optional.ofNullable(meta.get("_thumbnail_id"))
                .filter(id -> !id.asText().isBlank())
                .ifPresent(id -> row.put("thumbnail", id.asText()));
        Optional.ofNullable(meta.get("_wp_attachment_image_alt")).ifPresent(alt -> row.put("alt", alt.asText()));
    }
}
