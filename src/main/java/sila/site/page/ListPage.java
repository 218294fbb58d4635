package sila.site.page;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sila.site.theme.Card;
import sila.site.theme.Head;
import sila.site.theme.Site;

/**
 * One page of all entries of a type.
 *
 * @param number of this page, from 1
 * @param previous address of the page before, with newer entries
 * @param next address of the page behind, with older entries
 */
@CheckedTemplate(basePath = "site", defaultName = HYPHENATED_ELEMENT_NAME)
public record ListPage(
        Site site,
        Head head,
        String title,
        List<Card> cards,
        Look look,
        int number,
        int pages,
        @Nullable String previous,
        @Nullable String next)
        implements TemplateInstance {

    /** Pictures side by side, faces, or lines for what is looked up rather than looked at. */
    public enum Look {
        CARDS,
        PEOPLE,
        ROWS;

        public boolean rows() {
            return this == ROWS;
        }

        public boolean people() {
            return this == PEOPLE;
        }
    }
}
