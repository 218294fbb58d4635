package sila.site.page;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sila.site.theme.Card;
import sila.site.theme.Head;
import sila.site.theme.Recording;
import sila.site.theme.Shelf;
import sila.site.theme.Site;

/** The first page of the site. */
@CheckedTemplate(basePath = "site", defaultName = HYPHENATED_ELEMENT_NAME)
public record HomePage(
        Site site,
        Head head,
        List<Card> notices,
        List<Card> news,
        @Nullable Feature episode,
        @Nullable Feature stream,
        List<Shelf> shelves)
        implements TemplateInstance {

    /** An entry that can be heard or seen right here. */
    public record Feature(Card card, @Nullable Recording recording) {}
}
