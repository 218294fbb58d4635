package sila.entries.channels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sila.contentmodel.ContentType;
import sila.contentmodel.Field;
import sila.contentmodel.Place;
import sila.contentmodel.SearchRole;
import sila.contentmodel.SearchText;
import sila.entries.Publication;
import sila.search.SearchDocument;

/** What of a publication is searched. */
final class IndexDocuments {

    private static final int LONGEST_KEYWORD = 200;

    private IndexDocuments() {}

    static List<SearchDocument> of(List<Publication> publications) {
        return Sources.of(publications).stream().map(IndexDocuments::of).toList();
    }

    private static SearchDocument of(Sources.Source origin) {
        Publication publication = origin.publication();
        ContentType type = publication.type();
        ObjectNode source = origin.version().document(type).fields();
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
                publication.terms("topics"),
                publication.terms("regions"),
                keywords(type, facts),
                publication.publishedAt(),
                publication.revision(),
                type.boost(),
                places(type));
    }

    /** The short texts to filter by: all but the title, which is searched already. */
    private static Map<String, String> keywords(ContentType type, ObjectNode facts) {
        var keywords = new HashMap<String, String>();
        type.fields().stream()
                .filter(field -> field.search() != SearchRole.TITLE)
                .map(Field::name)
                .filter(name -> isKeyword(facts.path(name)))
                .forEach(name -> keywords.put(name, facts.path(name).textValue()));
        return keywords;
    }

    private static boolean isKeyword(JsonNode fact) {
        return fact.isTextual() && fact.textValue().length() <= LONGEST_KEYWORD;
    }

    private static Set<String> places(ContentType type) {
        return type.places().stream().map(Place::code).collect(Collectors.toUnmodifiableSet());
    }
}
