package sila.search;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.kernel.PublicAddress;

/**
 * One page of what was found.
 *
 * @param total of all pages
 * @param facets for each field counted by, its values with the number of hits, most first
 * @param suggestion another spelling of the query, when the one typed found nothing
 * @param next cursor of the next page, none on the last
 */
public record SearchResult(
        List<Hit> items,
        long total,
        Map<String, List<Count>> facets,
        Reading reading,
        @Nullable String suggestion,
        @Nullable String next) {

    public record Count(String value, long count) {}

    /**
     * @param highlights safe HTML with {@code <mark>}, by {@code title}, {@code summary} and {@code body}
     * @param after cursor of the page that begins behind this hit
     */
    public record Hit(Entry entry, Map<String, List<String>> highlights, String after) {}

    /**
     * What the index knows of an entry.
     *
     * @param url absolute address on the site
     * @param norms the provisions of law it mentions, as {@link Citations} writes them
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Entry(
            UUID id,
            String type,
            String slug,
            Language language,
            String title,
            String summary,
            @JsonAlias("path") String url,
            Instant publishedAt,
            List<String> topics,
            List<String> regions,
            List<String> norms) {

        /** The index holds addresses from the root of the site: where the site is may change. */
        Entry on(PublicAddress site) {
            return new Entry(
                    id, type, slug, language, title, summary, site.of(url), publishedAt, topics, regions, norms);
        }
    }

    SearchResult suggesting(@Nullable String suggestion) {
        return new SearchResult(items, total, facets, reading, suggestion, next);
    }
}
