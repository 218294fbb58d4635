package sila.syndication;

import java.util.Map;
import java.util.stream.Stream;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Term;
import sila.entries.Publication;
import sila.kernel.Text;

/**
 * Which items a feed has.
 *
 * @param path of the feed below {@code /feeds/}
 * @param condition behind {@code not withdrawn}, in HQL
 */
record Selection(String path, Text title, String condition, Map<String, Object> parameters) {

    static Selection all() {
        return new Selection("all", Text.of("Все материалы", "Everything"), "", Map.of());
    }

    static Selection ofType(ContentType type) {
        return new Selection(type.plural(), type.titles(), " and type = :type", Map.of("type", type.name()));
    }

    static Selection ofTopic(Term topic) {
        return new Selection(
                "topics/" + topic.code(),
                topic.title(),
                " and array_contains(topics, :topic)",
                Map.of("topic", topic.code()));
    }

    static Selection ofRegion(Term region) {
        return new Selection(
                "regions/" + region.code(),
                region.title(),
                " and array_contains(regions, :region)",
                Map.of("region", region.code()));
    }

    /** Of the feeds that have an entry, or would. */
    static Stream<Selection> showing(Publication entry, ContentModel model) {
        var topics = entry.terms("topics").stream()
                .flatMap(code -> model.vocabulary("topics").term(code).stream())
                .map(Selection::ofTopic);
        var regions = entry.terms("regions").stream()
                .flatMap(code -> model.vocabulary("regions").term(code).stream())
                .map(Selection::ofRegion);
        return Stream.of(Stream.of(all(), ofType(entry.type())), topics, regions)
                .flatMap(selections -> selections);
    }
}
