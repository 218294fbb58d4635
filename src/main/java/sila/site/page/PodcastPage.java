package sila.site.page;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import sila.site.theme.Card;
import sila.site.theme.Head;
import sila.site.theme.Site;
import sila.site.theme.Story;

/** A podcast with its episodes, latest first. */
@CheckedTemplate(basePath = "site", defaultName = HYPHENATED_ELEMENT_NAME)
public record PodcastPage(Site site, Head head, Story story, String feed, List<Card> episodes)
        implements TemplateInstance {}
