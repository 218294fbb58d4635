package sila.contentmodel.description;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sila.contentmodel.ContentType;
import sila.contentmodel.schema.ObjectSchema;
import sila.contentmodel.schema.Outline;
import sila.contentmodel.schema.Outline.Form;
import sila.kernel.Language;

/** The schemas of one type: what editors hand in, and what the delivery API shows. */
record EntryOutline(ContentType type, Outline outline) {

    private static final String SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$";

    /** Reference to the body of a new draft. */
    ObjectNode draft() {
        return outline.of(Form.DRAFT).shared(type.name() + " draft", drafts -> new ObjectSchema()
                .maybe("slug", optional(Outline.type("string").put("pattern", SLUG)))
                .maybe("language", optional(languages()))
                .always("fields", drafts.shared(type.name() + " draft fields", type.fieldSet()::schema))
                .maybe("translations", optional(translations(drafts)))
                .maybe("autosave", optional(Outline.type("boolean")))
                .closed()
                .put("title", type.title().in(outline.language())));
    }

    private ObjectNode translations(Outline drafts) {
        var byLanguage = new ObjectSchema();
        for (var language : Language.values()) {
            byLanguage.maybe(
                    language.code(),
                    drafts.shared(
                            type.name() + " translation", type.translations().fields()::schema));
        }
        return byLanguage.closed();
    }

    /** Reference to a published entry. */
    ObjectNode entry() {
        return outline.of(Form.DELIVERED).shared(type.name(), delivered -> new ObjectSchema()
                .always("id", Outline.formatted("uuid"))
                .always("type", Outline.constant(type.name()))
                .always("slug", Outline.type("string"))
                .always("language", languages())
                .always("version", Outline.type("integer"))
                .always("publishedAt", Outline.formatted("date-time"))
                .always("updatedAt", Outline.formatted("date-time"))
                .always("url", Outline.formatted("uri"))
                .always("fields", delivered.shared(type.name() + " fields", type.fieldSet()::schema))
                .maybe("included", Outline.type("object").set("additionalProperties", Outline.type("object")))
                .open()
                .put("title", type.title().in(outline.language())));
    }

    private static ObjectNode languages() {
        return Outline.oneOf(Stream.of(Language.values())
                .map(language -> Outline.constant(language.code()))
                .toList());
    }

    private static ObjectNode optional(ObjectNode schema) {
        return Outline.oneOf(List.of(schema, Outline.type("null")));
    }

    /** A document of its own, which describes a draft, a delivered entry, or either. */
    static ObjectNode document(ContentType type, Language language, String id, List<Form> forms) {
        var outline = new EntryOutline(type, Outline.in(language));
        var references = Map.of(Form.DRAFT, outline.draft(), Form.DELIVERED, outline.entry());
        var document = Outline.object().put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("$id", id).put("title", type.title().in(language));
        document.setAll(Outline.oneOf(forms.stream().map(references::get).toList()));
        document.putObject("$defs").setAll(outline.outline().definitions());
        return document;
    }
}
