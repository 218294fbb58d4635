package sila.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import sila.kernel.Language;

/**
 * What is searched of a published entry.
 *
 * @param path address on the site, from its root
 * @param body plain text
 * @param topics codes of the vocabulary {@code topics}
 * @param regions codes of the vocabulary {@code regions}
 * @param keywords further values to filter by: {@code court}, {@code outcome} …; {@code act} with {@code number} say
 *     which provision of law the entry is, as {@link Citations} writes them
 * @param revision grows with every publication and withdrawal in the hub; fences late writers
 * @param boost how much a hit weighs, above 0; 1 is usual
 * @param places where the entry is published: {@code feed}, {@code search} …
 */
public record SearchDocument(
        UUID id,
        String type,
        String slug,
        String path,
        Language language,
        String title,
        String summary,
        String body,
        List<String> topics,
        List<String> regions,
        Map<String, String> keywords,
        Instant publishedAt,
        long revision,
        double boost,
        Set<String> places) {}
