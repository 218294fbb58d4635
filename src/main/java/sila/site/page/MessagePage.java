package sila.site.page;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import sila.site.theme.Head;
import sila.site.theme.Link;
import sila.site.theme.Site;

/** One thing to say, and where to go from here. */
@CheckedTemplate(basePath = "site", defaultName = HYPHENATED_ELEMENT_NAME)
public record MessagePage(Site site, Head head, String title, String text, List<Link> links)
        implements TemplateInstance {}
