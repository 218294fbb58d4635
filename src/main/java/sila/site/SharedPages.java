package sila.site;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.entries.Publication;
import sila.entries.Publications;
import sila.site.page.HomePage;
import sila.site.page.HomePage.Feature;
import sila.site.page.LegalHomePage;
import sila.site.page.ListPage;
import sila.site.page.ListPage.Look;
import sila.site.theme.Card;
import sila.site.theme.Head;
import sila.site.theme.Shelf;

/** The pages made of many entries: home, the legal base, the lists of each type. */
@ApplicationScoped
class SharedPages {

    private static final int NEWS = 7;
    private static final int NOTICES = 3;
    private static final int ON_SHELF = 5;
    private static final int PER_PAGE = 24;
    private static final Pattern LIST = Pattern.compile("/([a-z0-9-]+)(?:/page/([1-9][0-9]{0,5}))?");

    private static final Map<String, String> PURPOSES = Map.of(
            "legal-case", "Споры, которые профсоюз помог выиграть: ситуация, доводы, решение.",
            "legal-norm", "Статьи Трудового кодекса простыми словами.",
            "legal-answer", "Ответы юристов на вопросы членов профсоюза.");

    private final Publications publications;
    private final ContentModel model;
    private final Sections sections;
    private final Stories stories;
    private final Frame frame;

    SharedPages(Publications publications, ContentModel model, Sections sections, Stories stories, Frame frame) {
        this.publications = publications;
        this.model = model;
        this.sections = sections;
        this.stories = stories;
        this.frame = frame;
    }

    /** The page at an address; empty when no such page can be, or it would list nothing. */
    Optional<TemplateInstance> at(String path) {
        if (path.equals(Sections.HOME.path())) {
            return Optional.of(home());
        }
        if (path.equals(Sections.LEGAL.path())) {
            return Optional.of(legal());
        }
        var list = LIST.matcher(path);
        if (!list.matches()) {
            return Optional.empty();
        }
        int number = list.group(2) == null ? 1 : Integer.parseInt(list.group(2));
        return model.byPlural(list.group(1))
                .filter(Sections::isOnSite)
                .filter(type -> number == 1 ? list.group(2) == null : number <= pages(type))
                .map(type -> list(type, number));
    }

    /** Addresses of all pages of this kind, as of now. */
    List<String> paths() {
        var paths = new ArrayList<>(List.of(Sections.HOME.path(), Sections.LEGAL.path()));
        sections.types().forEach(type -> paths.addAll(paths(type)));
        return paths;
    }

    List<String> paths(ContentType type) {
        var paths = new ArrayList<String>();
        for (int number = 1; number <= pages(type); number++) {
            paths.add(path(type, number));
        }
        return paths;
    }

    private int pages(ContentType type) {
        return (int) Math.max(1, (publications.count(type) + PER_PAGE - 1) / PER_PAGE);
    }

    private static String path(ContentType type, int number) {
        String first = Sections.list(type).path();
        return number == 1 ? first : first + "/page/" + number;
    }

    private ListPage list(ContentType type, int number) {
        int pages = pages(type);
        String title = Sections.list(type).title();
        String path = path(type, number);
        List<Card> cards = stories.cards(publications.latest(type, (number - 1) * PER_PAGE, PER_PAGE));
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

    private HomePage home() {
        return new HomePage(
                frame.site(),
                Head.of(
                        frame.site().slogan(),
                        "Новости, подкасты, эфиры и правовая помощь Всероссийского Электропрофсоюза.",
                        Sections.HOME.path(),
                        Sections.HOME.path()),
                latest("announcement", NOTICES).map(stories::card).toList(),
                latest("article", NEWS).map(stories::card).toList(),
                feature("episode", "audio/"),
                feature("stream", "video/"),
                shelves(0));
    }

    private Stream<Publication> latest(String type, int limit) {
        return model.type(type).filter(Sections::isOnSite).stream()
                .flatMap(found -> publications.latest(found, 0, limit).stream());
    }

    private @Nullable Feature feature(String type, String kind) {
        return latest(type, 1)
                .findFirst()
                .map(entry -> new Feature(stories.card(entry), new Fields(entry.fields()).recording(kind)))
                .orElse(null);
    }

    private LegalHomePage legal() {
        var link = Sections.LEGAL;
        return new LegalHomePage(frame.site(), Head.of(link.title(), "", link.path(), link.path()), shelves(ON_SHELF));
    }

    private List<Shelf> shelves(int latest) {
        return sections.legalTypes().stream()
                .map(type -> new Shelf(
                        Sections.list(type).title(),
                        PURPOSES.getOrDefault(type.name(), ""),
                        Sections.list(type).path(),
                        publications.count(type),
                        stories.cards(publications.latest(type, 0, latest))))
                .toList();
    }
}
