package sila.site.page;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Stands in a written site at an old address, for web servers that know of no redirects.
 *
 * @param to a path of the site with its slash, or an https address
 * @param canonical the same with its host
 */
@CheckedTemplate(basePath = "site", defaultName = HYPHENATED_ELEMENT_NAME)
public record MovedPage(String to, String canonical) implements TemplateInstance {}
