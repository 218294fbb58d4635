package sila.entries.diff;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.EnumSet;
import java.util.List;
import sila.contentmodel.ContentType;
import sila.entries.Document;
import sila.entries.EntryVersion;
import sila.kernel.Language;

/**
 * How one version of an entry became another.
 *
 * @param changes in the order of the content type's fields, translations after them; empty when nothing differs
 * @param complete false when there are more changes than are listed
 */
public record Diff(List<Change> changes, boolean complete) {

    public Diff {
        changes = List.copyOf(changes);
    }

    /** Of the whole versions: also address and language, as {@code /slug} and {@code /language}. */
    public static Diff of(ContentType type, EntryVersion from, EntryVersion to) {
        var comparison = new Comparison();
        comparison.value("/slug", TextNode.valueOf(from.slug()), TextNode.valueOf(to.slug()));
        comparison.value(
                "/language",
                TextNode.valueOf(from.language().code()),
                TextNode.valueOf(to.language().code()));
        compare(comparison, type, from.document(type), to.document(type));
        return comparison.diff();
    }

    /** @param from in the form of today's model, as {@code to} */
    public static Diff of(ContentType type, Document from, Document to) {
        var comparison = new Comparison();
        compare(comparison, type, from, to);
        return comparison.diff();
    }

    private static void compare(Comparison comparison, ContentType type, Document from, Document to) {
        comparison.fields("/fields", type.fieldSet(), from.fields(), to.fields());
        var languages = EnumSet.noneOf(Language.class);
        languages.addAll(from.translations().keySet());
        languages.addAll(to.translations().keySet());
        languages.forEach(language -> comparison.fields(
                "/translations/" + language.code(),
                type.fieldSet(),
                translation(from, language),
                translation(to, language)));
    }

    private static ObjectNode translation(Document document, Language language) {
        return document.translations().getOrDefault(language, JsonNodeFactory.instance.objectNode());
    }
}
