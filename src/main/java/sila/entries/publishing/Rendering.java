package sila.entries.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
import sila.contentmodel.EntryReference;
import sila.contentmodel.PublishedForm;
import sila.entries.Document;
import sila.entries.EntryVersion;

/** Makes of a version what the public gets of it. */
@ApplicationScoped
class Rendering {

    private final Form form;

    Rendering(Form form) {
        this.form = form;
    }

    /**
     * @param translations {@code {"en": {…}}}; null when nothing is translated
     * @param facts comparable values by field
     * @param rows the same, one value each, as filters and sorts look for them
     */
    record Rendered(
            String title,
            ObjectNode fields,
            @Nullable ObjectNode translations,
            ObjectNode facts,
            List<Fact> rows,
            List<UUID> references) {}

    /** @param path dotted into groups: {@code seo.title} */
    record Fact(String path, JsonNode value) {}

    Rendered of(ContentType type, EntryVersion version, Prospect prospect) {
        PublishedForm form = this.form.in(prospect);
        Document document = version.document(type);
        ObjectNode open = type.publicPart(document.fields());
        ObjectNode facts = type.facts(document.fields());
        return new Rendered(
                type.titleOf(document.fields()),
                type.published(document.fields(), form),
                translations(type, document, form),
                facts,
                rows(type, facts),
                references(type, open, document));
    }

    /** Of each translation only what is translated: the rest is read from the main fields. */
    private static @Nullable ObjectNode translations(ContentType type, Document document, PublishedForm form) {
        ObjectNode published = JsonNodeFactory.instance.objectNode();
        document.translations().forEach((language, translation) -> {
            ObjectNode whole = type.localised(document.fields(), document.translations(), language);
            var translated = new HashSet<String>();
            translation.fieldNames().forEachRemaining(translated::add);
            translated.retainAll(type.localisedFields());
            published.set(language.code(), type.published(whole, form).retain(translated));
        });
        return published.isEmpty() ? null : published;
    }

    private static List<UUID> references(ContentType type, ObjectNode open, Document document) {
        return Stream.concat(Stream.of(open), document.translations().values().stream())
                .flatMap(fields -> type.references(fields).stream())
                .map(EntryReference::target)
                .distinct()
                .toList();
    }

    /** A field that may have one value and has none gets a null, so that it has a place in the order too. */
    private static List<Fact> rows(ContentType type, ObjectNode facts) {
        var rows = new ArrayList<Fact>();
        facts.properties().forEach(fact -> collect(fact.getKey(), fact.getValue(), rows));
        type.fields().stream()
                .filter(field -> field.kind().filterable() && !field.many() && !facts.has(field.name()))
                .forEach(field -> rows.add(new Fact(field.name(), NullNode.instance)));
        return rows.stream().distinct().toList();
    }

    private static void collect(String path, JsonNode value, List<Fact> rows) {
        if (value.isArray()) {
            value.forEach(each -> rows.add(new Fact(path, each)));
        } else if (value.isObject()) {
            value.properties().forEach(member -> collect(path + "." + member.getKey(), member.getValue(), rows));
        } else {
            rows.add(new Fact(path, value));
        }
    }
}
