package sila.site.select;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.entries.Publications;
import sila.site.page.ListPage;
import sila.site.page.ListPage.Look;
import sila.site.theme.Card;
import sila.site.theme.Head;

/** The lists of all entries of a type: {@code /articles}, {@code /articles/page/2}. */
@ApplicationScoped
public class ListPages {

    private static final int PER_PAGE = 24;
    private static final Pattern PATH = Pattern.compile("/([a-z0-9-]+)(?:/page/([1-9][0-9]{0,5}))?");

    private final Publications publications;
    private final ContentModel model;
    private final Stories stories;
    private final Frame frame;

    ListPages(Publications publications, ContentModel model, Stories stories, Frame frame) {
        this.publications = publications;
        this.model = model;
        this.stories = stories;
        this.frame = frame;
    }

    /** Empty when the address is not a list's, or the page would list nothing; the first page is always there. */
    Optional<ListPage> at(String path) {
        var list = PATH.matcher(path);
        if (!list.matches()) {
            return Optional.empty();
        }
        int number = list.group(2) == null ? 1 : Integer.parseInt(list.group(2));
        return type(list.group(1))
                .filter(type -> path.equals(path(type, number)))
                .flatMap(type -> page(type, number, pages(type)));
    }

    private Optional<ContentType> type(String plural) {
        return model.byPlural(plural).filter(Sections::isOnSite);
    }

    /** All pages of the list whose first page has this address; empty when it is not a list's. */
    public List<String> pathsFrom(String first) {
        return type(first.substring(1)).map(this::paths).orElse(List.of());
    }

    List<String> paths(ContentType type) {
        return IntStream.rangeClosed(1, pages(type))
                .mapToObj(number -> path(type, number))
                .toList();
    }

    private int pages(ContentType type) {
        return (int) Math.max(1, (publications.count(type) + PER_PAGE - 1) / PER_PAGE);
    }

    private static String path(ContentType type, int number) {
        String first = Sections.list(type).path();
        return number == 1 ? first : first + "/page/" + number;
    }

    private Optional<ListPage> page(ContentType type, int number, int pages) {
        if (number > pages) {
            return Optional.empty();
        }
        String title = Sections.list(type).title();
        String path = path(type, number);
        List<Card> cards = stories.cards(publications.latest(type, (number - 1) * PER_PAGE, PER_PAGE));
        return Optional.of(new ListPage(
                frame.site(),
                Head.of(number == 1 ? title : title + ", страница " + number, "", path, Sections.menuPath(type)),
                title,
                cards,
                look(type, cards),
                number,
                pages,
                number > 1 ? path(type, number - 1) : null,
                number < pages ? path(type, number + 1) : null));
    }

    private static Look look(ContentType type, List<Card> cards) {
        if (type.name().equals("person")) {
            return Look.PEOPLE;
        }
        return cards.stream().anyMatch(card -> card.cover() != null) ? Look.CARDS : Look.ROWS;
    }
}
