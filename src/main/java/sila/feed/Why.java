package sila.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import sila.contentmodel.Term;
import sila.kernel.Language;
import sila.kernel.Text;
import sila.search.SearchResult.Entry;

/** Why an item stands in somebody's feed: «Почему я это вижу». */
final class Why {

    private static final Duration NEW = Duration.ofDays(3);
    private static final Text TOPIC = Text.of("Тема: %s", "Topic: %s");
    private static final Text REGION = Text.of("Ваш регион: %s", "Your region: %s");
    private static final Text RECENT = Text.of("Новое", "New");
    private static final Text FOR_ALL = Text.of("Для всех читателей", "For all readers");

    private final List<Term> topics;
    private final List<Term> regions;
    private final Language language;

    Why(List<Term> topics, List<Term> regions, Language language) {
        this.topics = topics;
        this.regions = regions;
        this.language = language;
    }

    List<String> shown(Entry entry) {
        var why = new ArrayList<String>();
        topics.stream()
                .filter(topic -> entry.topics().contains(topic.code()))
                .forEach(topic -> why.add(of(TOPIC, topic)));
        regions.stream()
                .filter(region -> entry.regions().contains(region.code()))
                .forEach(region -> why.add(of(REGION, region)));
        if (entry.publishedAt().isAfter(Instant.now().minus(NEW))) {
            why.add(RECENT.in(language));
        }
        return why.isEmpty() ? List.of(FOR_ALL.in(language)) : why;
    }

    private String of(Text reason, Term term) {
        return String.format(reason.in(language), term.title().in(language));
    }
}
