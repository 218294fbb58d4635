package sila.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
            mentions.pagesMentioning(List.of(state)).values().forEach(paths::addAll);
            paths.addAll(mentions.pagesLinking(state.type(), state.path()));
            paths.addAll(mentions.pagesReferring(state.id()));
        });
        return paths;
    }

    @Override
    public void put(List<Publication> entries) {
        Claimed claimed = claim(entries, mentions.pagesMentioning(entries));
        writer.write(entries, claimed.turns());
        var left = claimed.earlier().stream()
                .filter(page -> !claimed.turns().containsKey(page.path()))
                .toList();
        if (!left.isEmpty()) {
            takeAway(left, List.of());
        }
    }

    /**
     * @param turns by the addresses that are claimed now
     * @param earlier the pages the entries had before
     */
    private record Claimed(Map<String, UUID> turns, List<SitePage> earlier) {}

    /**
     * Claimed before they are written: whoever takes an address away meanwhile sees whose it is now.
     *
     * @param mentioning pages of others by the entry they mention
     */
    private Claimed claim(List<Publication> entries, Map<UUID, Set<String>> mentioning) {
        return Repeatable.call(() -> {
            var earlier = SitePage.of(mentioning.keySet());
            var known = earlier.stream().map(SitePage::entryId).collect(Collectors.toSet());
            var changed = new HashSet<String>();
            entries.forEach(entry -> {
                changed.addAll(shared(entry.type()));
                if (!known.contains(entry.id())) {
                    changed.addAll(mentions.pagesLinking(entry.type(), entry.path()));
                }
            });
            mentioning.values().forEach(changed::addAll);
            earlier.forEach(page -> changed.addAll(page.shownOn()));
            var claims = entries.stream()
                    .map(entry -> new SitePage.Claim(
                            entry.path(), entry.id(), entry.updatedAt(), mentioning.getOrDefault(entry.id(), Set.of())))
                    .toList();
            var claimed = new Claimed(SitePage.claim(claims), earlier);
            renewals.request(changed);
            return claimed;
        });
    }

    @Override
    public void remove(ContentType type, UUID entry, long revision) {
        var pages = Repeatable.call(() -> SitePage.of(List.of(entry)));
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
