package sila.site.page;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import sila.site.theme.Head;
import sila.site.theme.Shelf;
import sila.site.theme.Site;

/** The door to the legal base. */
@CheckedTemplate(basePath = "site", defaultName = HYPHENATED_ELEMENT_NAME)
public record LegalHomePage(Site site, Head head, List<Shelf> shelves) implements TemplateInstance {}
