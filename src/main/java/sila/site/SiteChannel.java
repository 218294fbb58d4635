package sila.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import sila.contentmodel.ContentType;
import sila.entries.Channel;
import sila.entries.Publication;
import sila.jobs.Repeatable;
import sila.site.select.Mentions;
import sila.site.select.Sections;

/** Brings entries to the site: their own page now, the pages that mention them a moment later. */
@ApplicationScoped
public class SiteChannel implements Channel {

    private final EntryWriter writer;
    private final PageStore store;
    private final Mentions mentions;
    private final Renewals renewals;

    SiteChannel(EntryWriter writer, PageStore store, Mentions mentions, Renewals renewals) {
        this.writer = writer;
        this.store = store;
        this.mentions = mentions;
        this.renewals = renewals;
    }

    @Override
    public String name() {
        return "site";
    }

    @Override
    public boolean carries(ContentType type) {
        return Sections.isOnSite(type);
    }

    @Override
    public boolean followsReferences() {
        return true;
    }

    /** The entry's own pages, those it shares with others, and those of entries that mention it or are mentioned. */
    @Override
    public Collection<String> touches(List<Publication> states) {
        var paths = new HashSet<String>();
        states.forEach(state -> {
            paths.add(state.path());
            paths.addAll(shared(state.type()));
            paths.addAll(mentions.pagesMentioning(state));
            paths.addAll(mentions.pagesLinking(state.type(), state.path()));
            paths.addAll(mentions.pagesReferring(state.id()));
        });
        return paths;
    }

    @Override
    public void put(Publication entry) {
        Claim claim = claim(entry, mentions.pagesMentioning(entry));
        writer.write(entry, claim.turn());
        var left = claim.earlier().stream()
                .filter(page -> !page.path().equals(entry.path()))
                .toList();
        if (!left.isEmpty()) {
            takeAway(left, List.of());
        }
    }

    /** @param earlier the pages the entry had before */
    private record Claim(UUID turn, List<SitePage> earlier) {}

    /** Claimed before it is written: whoever takes the address away meanwhile sees whose it is now. */
    private Claim claim(Publication entry, Collection<String> mentioning) {
        return Repeatable.call(() -> {
            var earlier = SitePage.of(entry.id());
            var changed = shared(entry.type());
            changed.addAll(mentioning);
            if (earlier.isEmpty()) {
                changed.addAll(mentions.pagesLinking(entry.type(), entry.path()));
            }
            earlier.forEach(page -> changed.addAll(page.shownOn()));
            var claim = new Claim(SitePage.claim(entry.path(), entry.id(), entry.updatedAt(), mentioning), earlier);
            renewals.request(changed);
            return claim;
        });
    }

    @Override
    public void remove(ContentType type, UUID entry, long revision) {
        var pages = Repeatable.call(() -> SitePage.of(entry));
        var changed = shared(type);
        pages.forEach(page -> changed.addAll(mentions.pagesLinking(type, page.path())));
        takeAway(pages, changed);
    }

    /**
     * Another entry may have claimed the address a moment ago and lose its page here: the job, asked for together with
     * the release, looks again and brings it back.
     */
    private void takeAway(List<SitePage> pages, Collection<String> alsoChanged) {
        pages.forEach(page -> store.remove(page.path()));
        Repeatable.run(() -> {
            var changed = new ArrayList<>(alsoChanged);
            pages.forEach(page -> {
                page.release();
                changed.add(page.path());
                changed.addAll(page.shownOn());
            });
            renewals.request(changed);
        });
    }

    private static List<String> shared(ContentType type) {
        var paths = new ArrayList<>(
                List.of(Sections.HOME.path(), Sections.list(type).path()));
        if (Sections.isLegal(type)) {
            paths.add(Sections.LEGAL.path());
        }
        return paths;
    }
}
