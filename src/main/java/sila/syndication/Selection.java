package sila.syndication;

import java.util.Map;
import sila.contentmodel.ContentType;
import sila.contentmodel.Term;
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
}
