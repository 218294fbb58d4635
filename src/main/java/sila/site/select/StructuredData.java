package sila.site.select;

import io.quarkus.qute.RawString;
import org.jspecify.annotations.Nullable;
import sila.entries.Publication;
import sila.kernel.StrictJson;
import sila.site.theme.Site;
import sila.site.theme.Story;

/** JSON-LD of schema.org, by which search engines know an article's date and author. */
final class StructuredData {

    private StructuredData() {}

    static @Nullable RawString of(Publication entry, Story story, Site site) {
        if (!entry.type().name().equals("article")) {
            return null;
        }
        var data = StrictJson.MAPPER
                .createObjectNode()
                .put("@context", "https://schema.org")
                .put("@type", "NewsArticle")
                .put("headline", story.title())
                .put("description", story.lead())
                .put("inLanguage", story.language())
                .put("datePublished", entry.publishedAt().toString())
                .put("dateModified", entry.updatedAt().toString())
                .put("mainEntityOfPage", site.absolute(entry.path()));
        var cover = story.cover();
        if (cover != null) {
            data.put("image", site.absolute(cover.url()));
        }
        var author = story.dateline().author();
        if (author != null) {
            data.putObject("author")
                    .put("@type", "Person")
                    .put("name", author.values().get(0).title());
        }
        data.putObject("publisher").put("@type", "Organization").put("name", site.name());
        return new RawString(safeInScript(data.toString()));
    }

    /** Inside a script element only {@code <} and {@code &} can end or begin anything; JSON may write them as escapes. */
    private static String safeInScript(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
