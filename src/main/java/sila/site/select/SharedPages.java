package sila.site.select;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.entries.Publication;
import sila.entries.Publications;
import sila.site.page.HomePage;
import sila.site.page.HomePage.Feature;
import sila.site.page.LegalHomePage;
import sila.site.theme.Head;
import sila.site.theme.Link;
import sila.site.theme.Shelf;

/** The pages made of many entries: home, the legal base, the lists of each type. */
@ApplicationScoped
public class SharedPages {

    private static final int NEWS = 7;
    private static final int NOTICES = 3;
    private static final int ON_SHELF = 5;

    private static final Map<String, String> PURPOSES = Map.of(
            "legal-case", "Споры, которые профсоюз помог выиграть: ситуация, доводы, решение.",
            "legal-norm", "Статьи Трудового кодекса простыми словами.",
            "legal-answer", "Ответы юристов на вопросы членов профсоюза.");

    private final Publications publications;
    private final ContentModel model;
    private final Sections sections;
    private final ListPages lists;
    private final Stories stories;
    private final Frame frame;

    SharedPages(
            Publications publications,
            ContentModel model,
            Sections sections,
            ListPages lists,
            Stories stories,
            Frame frame) {
        this.publications = publications;
        this.model = model;
        this.sections = sections;
        this.lists = lists;
        this.stories = stories;
        this.frame = frame;
    }

    /** The page at an address; empty when it is not one of these, or would list nothing. */
    public Optional<? extends TemplateInstance> at(String path) {
        if (path.equals(Sections.HOME.path())) {
            return Optional.of(home());
        }
        return path.equals(Sections.LEGAL.path()) ? Optional.of(legal()) : lists.at(path);
    }

    /** Addresses of all pages of this kind but for the second and further pages of lists. */
    public List<String> paths() {
        return Stream.concat(
                        Stream.of(Sections.HOME, Sections.LEGAL),
                        sections.types().stream().map(Sections::list))
                .map(Link::path)
                .toList();
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
