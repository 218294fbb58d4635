package sila.site.page;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sila.site.theme.Card;
import sila.site.theme.Head;
import sila.site.theme.Recording;
import sila.site.theme.Site;
import sila.site.theme.Story;

/** A live stream and, once it is over, its recording. */
@CheckedTemplate(basePath = "site", defaultName = HYPHENATED_ELEMENT_NAME)
public record StreamPage(
        Site site, Head head, Story story, @Nullable Recording film, List<Card> others) implements TemplateInstance {}
