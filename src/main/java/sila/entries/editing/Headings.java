package sila.entries.editing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import sila.contentmodel.ContentType;
import sila.entries.Document;
import sila.entries.Entry;
import sila.kernel.Language;
import sila.kernel.Slug;

/** What a document says of its entry as a whole. */
public final class Headings {

    /** Name of the field that has the topics of an entry, of whatever type. */
    public static final String TOPICS = "topics";

    public static final String REGIONS = "regions";

    private Headings() {}

    public static Entry.Heading of(ContentType type, Slug slug, Language language, Document document) {
        return new Entry.Heading(
                slug, language, type.titleOf(document.fields()), codes(document, REGIONS), codes(document, TOPICS));
    }

    private static List<String> codes(Document document, String field) {
        return document.fields().path(field).valueStream().map(JsonNode::asText).toList();
    }
}
