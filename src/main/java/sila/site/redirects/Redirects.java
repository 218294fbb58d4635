package sila.site.redirects;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import sila.entries.Publication;
import sila.entries.Publications;
import sila.site.select.Sections;

/**
 * Where old addresses lead. Nothing of it is kept in memory: an address is looked up only when it has no page, by the key
 * of a table, so that every node knows at once what has been changed on another.
 */
@ApplicationScoped
public class Redirects {

    private final Publications publications;

    Redirects(Publications publications) {
        this.publications = publications;
    }

    /** @param to a path of the site with its slash, or an https address */
    public record Way(String to, boolean permanent) {}

    /** @param path decoded, with the slash it begins with */
    public Optional<Way> from(String path) {
        return from(path, this::page);
    }

    /**
     * In another state of the site than the present one.
     *
     * @param pages the path of an entry's page
     */
    public Optional<Way> from(String path, Function<UUID, Optional<String>> pages) {
        return OldPath.of(path)
                .flatMap(old -> QuarkusTransaction.requiringNew().call(() -> Redirect.at(old)))
                .flatMap(redirect -> way(redirect, pages));
    }

    /** Empty when the entry has no page now. */
    public Optional<Way> way(Redirect redirect) {
        return way(redirect, this::page);
    }

    private static Optional<Way> way(Redirect redirect, Function<UUID, Optional<String>> pages) {
        UUID entry = redirect.entry();
        Optional<String> to = entry == null ? Optional.ofNullable(redirect.address()) : pages.apply(entry);
        // the page of an entry may come to stand where its old address was
        return to.filter(address -> !address.equals(redirect.path()))
                .map(address -> new Way(address, redirect.permanent()));
    }

    private Optional<String> page(UUID entry) {
        return QuarkusTransaction.requiringNew()
                .call(() -> publications.find(entry))
                .filter(found -> Sections.isOnSite(found.type()))
                .map(Publication::path);
    }

    /** By their paths. @param last of the part before; empty for the first one */
    public List<Redirect> after(String last, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> Redirect.after(last, limit));
    }
}
