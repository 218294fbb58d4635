package sila.site.select;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
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
    private static final int UNDER_TERM = 60;
    private static final int LISTED = 200;
    private static final String EPISODES_FEED = "/feeds/episodes/rss.xml";

    private final Publications publications;
    private final Stories stories;
    private final Mentions mentions;
    private final Sections sections;
    private final Frame frame;

    EntryPages(Publications publications, Stories stories, Mentions mentions, Sections sections, Frame frame) {
        this.publications = publications;
        this.sections = sections;
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
                new PodcastPage(site, head, story, EPISODES_FEED, mentioning(entry, type -> type.name()
                        .equals("episode")));
            case "person" -> new PersonPage(site, head, story, mentioning(entry, type -> true));
            case "topic", "region" ->
                new PlainPage(
                        site,
                        head,
                        story,
                        "Материалы по теме",
                        stories.cards(mentions.underTerm(entry.slug(), UNDER_TERM)));
            default -> new PlainPage(site, head, story, "Читайте также", related(entry));
        };
    }

    private @Nullable Link show(Publication episode) {
        return mentions.show(episode).map(Mentions::link).orElse(null);
    }

    private List<Card> mentioning(Publication entry, Predicate<ContentType> type) {
        return stories.cards(publications.latestReferringTo(
                entry.id(), sections.types().stream().filter(type).toList(), LISTED));
    }

    private List<Card> others(Publication entry) {
        return cards(publications.latest(entry.type(), 0, RELATED + 1), entry);
    }

    private List<Card> cards(List<Publication> found, Publication without) {
        return stories.cards(found.stream()
                .filter(other -> !other.id().equals(without.id()))
                .limit(RELATED)
                .toList());
    }

    /** What the editor chose, else entries of the same type with a topic in common. */
    private List<Card> related(Publication entry) {
        var chosen = publications
                .all(new Fields(entry.fields()).references("related"))
                .values();
        return chosen.isEmpty() ? ofSameTopic(entry) : stories.cards(chosen);
    }

    private List<Card> ofSameTopic(Publication entry) {
        var topics = entry.terms("topics");
        return topics.isEmpty()
                ? List.of()
                : cards(publications.latestWith(List.of(entry.type()), List.of("topics"), topics, RELATED + 1), entry);
    }
}
