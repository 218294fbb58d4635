package sila.site.page;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** All pages, for search engines (sitemaps.org). */
@CheckedTemplate(basePath = "site", defaultName = HYPHENATED_ELEMENT_NAME)
public record Sitemap(List<Place> places) implements TemplateInstance {

    /** @param changed instant; empty when the page changes with others */
    public record Place(String url, String changed) {}
}
