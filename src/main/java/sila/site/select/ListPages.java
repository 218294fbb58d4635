package sila.site.select;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.entries.Publication;
import sila.entries.Publications;
import sila.site.page.ListPage;
import sila.site.page.ListPage.Look;
import sila.site.theme.Card;
import sila.site.theme.Head;

/** The lists of all entries of a type: {@code /articles}, {@code /articles/page/2}. */
@ApplicationScoped
public class ListPages {

    public static final int PER_PAGE = 24;

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
                .flatMap(type -> page(type, number));
    }

    private Optional<ListPage> page(ContentType type, int number) {
        int pages = pages(type);
        return number > pages ? Optional.empty() : Optional.of(page(type, number, pages, entries(type, number)));
    }

    private Optional<ContentType> type(String plural) {
        return model.byPlural(plural).filter(Sections::isOnSite);
    }

    /** Whether this is the address of the first page of a list. */
    public boolean isFirst(String path) {
        return type(path.substring(1)).isPresent();
    }

    /** One page of a list, at its address. */
    public record Placed(String path, ListPage page) {}

    /**
     * The pages of a list from a number on, each made when it is taken.
     *
     * @param first address of the list's first page
     */
    public Stream<Placed> from(String first, int number) {
        return type(first.substring(1)).stream()
                .flatMap(type -> StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(new Walk(type, number), Spliterator.ORDERED), false));
    }

    /** The entries of a page are looked for behind the last one of the page before: deep pages cost what others cost. */
    private final class Walk implements Iterator<Placed> {

        private final ContentType type;
        private final int pages;
        private int number;
        private List<Publication> entries;

        Walk(ContentType type, int number) {
            this.type = type;
            this.pages = pages(type);
            this.number = number;
            this.entries = entries(type, number);
        }

        @Override
        public boolean hasNext() {
            return number <= pages && (number == 1 || !entries.isEmpty());
        }

        @Override
        public Placed next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var placed = new Placed(path(type, number), page(type, number, pages, entries));
            number++;
            entries = entries.isEmpty() ? List.of() : publications.before(entries.get(entries.size() - 1), PER_PAGE);
            return placed;
        }
    }

    private int pages(ContentType type) {
        return (int) Math.max(1, (publications.count(type) + PER_PAGE - 1) / PER_PAGE);
    }

    private static String path(ContentType type, int number) {
        String first = Sections.list(type).path();
        return number == 1 ? first : first + "/page/" + number;
    }

    private List<Publication> entries(ContentType type, int number) {
        return publications.latest(type, (number - 1) * PER_PAGE, PER_PAGE);
    }

    private ListPage page(ContentType type, int number, int pages, List<Publication> entries) {
        String title = Sections.list(type).title();
        String path = path(type, number);
        List<Card> cards = stories.cards(entries);
        return new ListPage(
                frame.site(),
                Head.of(number == 1 ? title : title + ", страница " + number, "", path, Sections.menuPath(type)),
                title,
                cards,
                look(type, cards),
                number,
                pages,
                number > 1 ? path(type, number - 1) : null,
                number < pages ? path(type, number + 1) : null);
    }

    private static Look look(ContentType type, List<Card> cards) {
        if (type.name().equals("person")) {
            return Look.PEOPLE;
        }
        return cards.stream().anyMatch(card -> card.cover() != null) ? Look.CARDS : Look.ROWS;
    }
}
