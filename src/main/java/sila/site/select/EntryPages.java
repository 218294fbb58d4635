package sila.site.select;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.entries.Publication;
import sila.entries.Publications;
import sila.site.page.EpisodePage;
import sila.site.page.PersonPage;
import sila.site.page.PlainPage;
import sila.site.page.PodcastPage;
import sila.site.page.StreamPage;
import sila.site.theme.Card;
import sila.site.theme.Head;
import sila.site.theme.Link;
import sila.site.theme.Site;
import sila.site.theme.Story;

/** Chooses an entry's page by its type; a type without a page of its own has the plain one. */
@ApplicationScoped
public class EntryPages {

    private static final int RELATED = 3;
    /** How far back it is looked for what belongs together. */
    private static final int HORIZON = 60;

    private static final int LISTED = 200;
    private static final String EPISODES_FEED = "/feeds/episodes/rss.xml";

    private final Publications publications;
    private final Stories stories;
    private final Mentions mentions;
    private final Frame frame;

    EntryPages(Publications publications, Stories stories, Mentions mentions, Frame frame) {
        this.publications = publications;
        this.stories = stories;
        this.mentions = mentions;
        this.frame = frame;
    }

    public TemplateInstance page(Publication entry) {
        Story story = stories.story(entry);
        Head head = stories.head(entry, story);
        Site site = frame.site();
        var fields = new Fields(entry.fields());
        return switch (entry.type().name()) {
            case "episode" ->
                new EpisodePage(site, head, story, fields.recording("audio/"), show(entry), others(entry));
            case "stream" -> new StreamPage(site, head, story, fields.recording("video/"), others(entry));
            case "podcast" ->
                new PodcastPage(site, head, story, EPISODES_FEED, mentioning(entry, type -> type.equals("episode")));
            case "person" -> new PersonPage(site, head, story, mentioning(entry, type -> true));
            case "topic", "region" ->
                new PlainPage(
                        site,
                        head,
                        story,
                        "Материалы по теме",
                        newest(mentions.underTerm(entry.slug()).stream(), HORIZON));
            default -> new PlainPage(site, head, story, "Читайте также", related(entry));
        };
    }

    private @Nullable Link show(Publication episode) {
        return mentions.show(episode).map(Mentions::link).orElse(null);
    }

    private List<Card> mentioning(Publication entry, Predicate<String> type) {
        var ids = publications.referringTo(entry.id());
        return newest(
                publications.all(ids).values().stream()
                        .filter(other -> type.test(other.type().name())),
                LISTED);
    }

    private List<Card> newest(Stream<Publication> entries, int limit) {
        return stories.cards(entries.filter(entry -> Sections.isOnSite(entry.type()))
                .sorted((a, b) -> b.publishedAt().compareTo(a.publishedAt()))
                .limit(limit)
                .toList());
    }

    private List<Card> others(Publication entry) {
        var latest = publications.latest(entry.type(), 0, RELATED + 1).stream();
        return newest(latest.filter(other -> !other.id().equals(entry.id())), RELATED);
    }

    /** What the editor chose, else entries of the same type with a topic in common. */
    private List<Card> related(Publication entry) {
        var chosen = publications
                .all(new Fields(entry.fields()).references("related"))
                .values();
        return chosen.isEmpty() ? ofSameTopic(entry) : stories.cards(chosen);
    }

    private List<Card> ofSameTopic(Publication entry) {
        var topics = new Fields(entry.fields()).values("topics").toList();
        if (topics.isEmpty()) {
            return List.of();
        }
        return newest(
                publications.latest(entry.type(), 0, HORIZON).stream()
                        .filter(other -> !other.id().equals(entry.id()))
                        .filter(other ->
                                new Fields(other.fields()).values("topics").anyMatch(topics::contains)),
                RELATED);
    }
}
