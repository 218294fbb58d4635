package sila.site;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import sila.entries.Publication;
import sila.entries.Publications;
import sila.jobs.Repeatable;
import sila.site.select.EntryPages;

/**
 * Writes the pages of entries. The channel and the job may be at the same page at the same time, and the one that read
 * first may write last: so each takes a turn before it reads, and whoever sees after writing that another turn was
 * taken asks for the page once more.
 */
@ApplicationScoped
class EntryWriter {

    private final Publications publications;
    private final EntryPages pages;
    private final PageStore store;
    private final Renewals renewals;

    EntryWriter(Publications publications, EntryPages pages, PageStore store, Renewals renewals) {
        this.publications = publications;
        this.pages = pages;
        this.store = store;
        this.renewals = renewals;
    }

    /** Makes true what stands at an address: the page of the entry that has it, or nothing. */
    void bring(String path) {
        Map<String, UUID> turn = Repeatable.call(() -> SitePage.takeTurn(path));
        owner(path).map(pages::page).ifPresentOrElse(page -> store.put(path, page), () -> store.remove(path));
        lookAgain(List.of(path), turn);
    }

    /** Writes the pages of entries that have just claimed their addresses. @param turns taken with the claims, by path */
    void write(List<Publication> entries, Map<String, UUID> turns) {
        store.put(entries.stream().collect(Collectors.toMap(Publication::path, pages::page)));
        lookAgain(turns.keySet(), turns);
    }

    /** @param turns as they were before the pages were written, by path; none for a path that no entry had */
    private void lookAgain(Collection<String> paths, Map<String, UUID> turns) {
        Map<String, UUID> now = QuarkusTransaction.requiringNew().call(() -> SitePage.turns(paths));
        renewals.request(paths.stream()
                .filter(path -> !Objects.equals(turns.get(path), now.get(path)))
                .toList());
    }

    private Optional<Publication> owner(String path) {
        return QuarkusTransaction.requiringNew()
                .call(() -> SitePage.at(path).map(SitePage::entryId))
                .flatMap(publications::find)
                .filter(entry -> entry.path().equals(path));
    }
}
