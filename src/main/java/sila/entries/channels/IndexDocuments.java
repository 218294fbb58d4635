package sila.entries.channels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sila.contentmodel.ContentType;
import sila.contentmodel.Place;
import sila.contentmodel.SearchText;
import sila.entries.EntryVersion;
import sila.entries.Publication;
import sila.search.SearchDocument;

/** What of a publication is searched. */
@ApplicationScoped
class IndexDocuments {

    private static final int LONGEST_KEYWORD = 200;

    SearchDocument of(Publication publication) {
        ContentType type = publication.type();
        ObjectNode source = QuarkusTransaction.joiningExisting()
                .call(() -> EntryVersion.numbered(publication.id(), publication.version())
                        .orElseThrow()
                        .fields());
        SearchText text = type.searchText(source);
        ObjectNode facts = type.facts(source);
        return new SearchDocument(
                publication.id(),
                type.name(),
                publication.slug(),
                publication.path(),
                publication.language(),
                text.title(),
                text.summary(),
                text.body(),
                codes(facts.path("topics")),
                codes(facts.path("regions")),
                keywords(facts),
                publication.publishedAt(),
                publication.revision(),
                type.boost(),
                places(type));
    }

    private static List<String> codes(JsonNode terms) {
        return terms.valueStream().map(JsonNode::asText).toList();
    }

    private static Map<String, String> keywords(ObjectNode facts) {
        var keywords = new HashMap<String, String>();
        facts.properties().forEach(fact -> {
            if (fact.getValue().isTextual() && fact.getValue().textValue().length() <= LONGEST_KEYWORD) {
                keywords.put(fact.getKey(), fact.getValue().textValue());
            }
        });
        return keywords;
    }

    private static Set<String> places(ContentType type) {
        return type.places().stream().map(Place::code).collect(Collectors.toUnmodifiableSet());
    }
}
