package sila.site.page;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sila.site.theme.Card;
import sila.site.theme.Head;
import sila.site.theme.Link;
import sila.site.theme.Recording;
import sila.site.theme.Site;
import sila.site.theme.Story;

/** An episode of a podcast, to be listened to. */
@CheckedTemplate(basePath = "site", defaultName = HYPHENATED_ELEMENT_NAME)
public record EpisodePage(
        Site site,
        Head head,
        Story story,
        @Nullable Recording sound,
        @Nullable Link show,
        List<Card> others) implements TemplateInstance {}
