package sila.entries.editing;

import com.fasterxml.jackson.databind.JsonNode;
import sila.contentmodel.ContentType;
import sila.entries.Document;
import sila.entries.Entry;
import sila.kernel.Language;
import sila.kernel.Slug;

/** What a document says of its entry as a whole. */
public final class Headings {

    private static final String REGIONS = "regions";

    private Headings() {}

    public static Entry.Heading of(ContentType type, Slug slug, Language language, Document document) {
        return new Entry.Heading(
                slug,
                language,
                type.titleOf(document.fields()),
                document.fields()
                        .path(REGIONS)
                        .valueStream()
                        .map(JsonNode::asText)
                        .toList());
    }
}
