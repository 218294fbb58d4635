package sila.site.page;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import sila.site.theme.Card;
import sila.site.theme.Head;
import sila.site.theme.Site;
import sila.site.theme.Story;

/** A person and what the person wrote. */
@CheckedTemplate(basePath = "site", defaultName = HYPHENATED_ELEMENT_NAME)
public record PersonPage(Site site, Head head, Story story, List<Card> works) implements TemplateInstance {}
