package sila.site.page;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import sila.site.theme.Card;
import sila.site.theme.Head;
import sila.site.theme.Site;
import sila.site.theme.Story;

/** An entry of any type that needs no page of its own: article, norm of law, person's answer. */
@CheckedTemplate(basePath = "site", defaultName = HYPHENATED_ELEMENT_NAME)
public record PlainPage(Site site, Head head, Story story, String relatedTitle, List<Card> related)
        implements TemplateInstance {}
