package sila.site.select;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Place;
import sila.site.theme.Link;

/** How the site is divided: every type has a list of its own; some are reached by way of another. */
@ApplicationScoped
public class Sections {

    public static final Link HOME = new Link("Главная", "/");
    public static final Link LEGAL = new Link("Правовая база", "/legal");

    private static final String LEGAL_TYPES = "legal-";
    /** The menu, in its order; types that the content model does not have are left out. */
    private static final List<String> MENU = List.of("article", "podcast", "stream", LEGAL_TYPES, "person", "page");

    /** What readers call a list that editors call otherwise. */
    private static final Map<String, String> TITLES = Map.of("article", "Новости", "page", "О профсоюзе");

    private final ContentModel model;

    Sections(ContentModel model) {
        this.model = model;
    }

    List<ContentType> types() {
        return model.types().stream().filter(Sections::isOnSite).toList();
    }

    List<ContentType> legalTypes() {
        return types().stream().filter(Sections::isLegal).toList();
    }

    public static boolean isOnSite(ContentType type) {
        return type.publishedIn(Place.SITE);
    }

    public static boolean isLegal(ContentType type) {
        return type.name().startsWith(LEGAL_TYPES);
    }

    List<Link> menu() {
        return MENU.stream().flatMap(this::item).toList();
    }

    private Stream<Link> item(String name) {
        if (name.equals(LEGAL_TYPES)) {
            return legalTypes().isEmpty() ? Stream.empty() : Stream.of(LEGAL);
        }
        return model.type(name).filter(Sections::isOnSite).map(Sections::list).stream();
    }

    public static Link list(ContentType type) {
        return new Link(TITLES.getOrDefault(type.name(), type.titles().ru()), "/" + type.plural());
    }

    /** Path of the item of the menu that leads to entries of a type. */
    static String menuPath(ContentType type) {
        if (isLegal(type)) {
            return LEGAL.path();
        }
        return type.name().equals("episode") ? "/podcasts" : list(type).path();
    }
}
