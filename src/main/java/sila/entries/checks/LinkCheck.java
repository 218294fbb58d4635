package sila.entries.checks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.LinkUse;
import sila.entries.Publications;
import sila.kernel.PublicAddress;
import sila.kernel.Text;

/** Addresses that lead nowhere, as far as they themselves and this hub tell. Relations and links by id: {@code dryrun}. */
@ApplicationScoped
class LinkCheck implements Check {

    /** The page of an entry. */
    private static final Pattern PAGE = Pattern.compile("/([a-z0-9-]+)/([a-z0-9-]+)/?(?:[?#].*)?");

    private final ContentModel model;
    private final Publications publications;
    private final PublicAddress address;
    private final Reachability reachability;

    LinkCheck(ContentModel model, Publications publications, PublicAddress address, Reachability reachability) {
        this.model = model;
        this.publications = publications;
        this.address = address;
        this.reachability = reachability;
    }

    @Override
    public void check(Inspected entry, Consumer<Finding> found) {
        var pages = new HashMap<ContentType, Map<String, List<LinkUse>>>();
        for (LinkUse link : entry.links()) {
            Optional<String> path = path(link.address());
            path.ifPresent(
                    local -> page(local).ifPresent(page -> pages.computeIfAbsent(page.type(), t -> new HashMap<>())
                            .computeIfAbsent(page.slug(), s -> new ArrayList<>())
                            .add(link)));
            if (path.isEmpty()) {
                WebLink.of(link)
                        .flatMap(web -> web.flaw(reachability::isPrivate))
                        .ifPresent(found);
            }
        }
        pages.forEach((type, links) -> {
            Set<String> there = there(entry, type, links.keySet());
            links.forEach((slug, uses) -> {
                if (!there.contains(slug)) {
                    uses.forEach(use -> found.accept(dead(use)));
                }
            });
        });
    }

    /** From the site's root; empty for an address of another site. */
    private Optional<String> path(String link) {
        String root = address.of("/");
        if (link.startsWith(root)) {
            return Optional.of(link.substring(root.length() - 1));
        }
        return link.startsWith("/") ? Optional.of(link) : Optional.empty();
    }

    private record Page(ContentType type, String slug) {}

    private Optional<Page> page(String path) {
        Matcher page = PAGE.matcher(path);
        return page.matches()
                ? model.types().stream()
                        .filter(type -> type.plural().equals(page.group(1)))
                        .findFirst()
                        .map(type -> new Page(type, page.group(2)))
                : Optional.empty();
    }

    /** The entry itself will be at its address. */
    private Set<String> there(Inspected entry, ContentType type, Set<String> slugs) {
        var there = new HashSet<>(publications.bySlugs(type, slugs).keySet());
        if (type.equals(entry.type())) {
            there.add(entry.version().slug());
        }
        return there;
    }

    private static Finding dead(LinkUse link) {
        return Finding.warning(
                WebLink.DEAD,
                link.pointer(),
                Text.of(
                                "На сайте нет страницы %s: ссылка приведёт в никуда.",
                                "There is no page %s on the site: the link leads nowhere.")
                        .with(link.address()));
    }
}
