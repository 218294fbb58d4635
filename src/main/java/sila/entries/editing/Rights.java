package sila.entries.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
import sila.contentmodel.Field;
import sila.entries.Author;
import sila.entries.Document;
import sila.entries.Entry;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.members.Scope;
import sila.members.Subject;

/** What an author may change: entries of a type, region and owner, in a language, field by field. */
public record Rights(Author author, ContentType type) {

    private static final Document EMPTY = Document.of(StrictJson.MAPPER.createObjectNode());

    /** @throws Problem 403 that says what is missing */
    void mayCreate(Entry.Heading heading, Document document) {
        author.permissions().require(Scope.WRITE, subject(heading, heading.language(), author.account()));
        checkChanges(heading, asTheModelMakesIt(), document, author.account());
    }

    /** Nobody has changed what is there by default. */
    private Document asTheModelMakesIt() {
        return Document.of(type.withDefaults(EMPTY.fields()));
    }

    /**
     * Both of the entry as it is and as it would be: nobody moves an entry into a foreign region, or out of one.
     *
     * @throws Problem 403 that says what is missing
     */
    void maySave(Entry entry, Entry.Heading heading, Document former, Document next) {
        boolean headChanges = !heading.slug().value().equals(entry.slug())
                || heading.language() != entry.language()
                || !Set.copyOf(heading.regions()).equals(Set.copyOf(entry.regions()));
        if (headChanges) {
            author.permissions().require(Scope.WRITE, entry.subject());
            author.permissions().require(Scope.WRITE, subject(heading, heading.language(), entry.owner()));
        }
        checkChanges(heading, former, next, entry.owner());
    }

    private void checkChanges(Entry.Heading heading, Document former, Document next, @Nullable UUID owner) {
        var refused = new ArrayList<Violation>();
        checkPart("/fields", subject(heading, heading.language(), owner), former.fields(), next.fields(), refused);
        Stream.concat(former.translations().keySet().stream(), next.translations().keySet().stream())
                .distinct()
                .forEach(language -> checkPart(
                        "/translations/" + language.code(),
                        subject(heading, language, owner),
                        translation(former, language),
                        translation(next, language),
                        refused));
        if (!refused.isEmpty()) {
            throw new Problem(
                    403,
                    "field-not-yours",
                    Text.of("Эти поля вам менять нельзя.", "You may not change these fields."),
                    refused);
        }
    }

    private static ObjectNode translation(Document document, Language language) {
        return document.translations().getOrDefault(language, EMPTY.fields());
    }

    private void checkPart(
            String pointer, Subject subject, ObjectNode former, ObjectNode next, List<Violation> refused) {
        Set<String> changed = changed(former, next);
        if (!changed.isEmpty()) {
            author.permissions().require(Scope.WRITE, subject);
        }
        changed.stream()
                .filter(name -> !mayEdit(subject, name))
                .forEach(name -> refused.add(new Violation(
                        pointer + "/" + StrictJson.escaped(name),
                        Text.of(
                                "Это поле меняют другие роли; оставьте его прежним.",
                                "Other roles change this field; leave it as it was."))));
    }

    /** Whether the field may be changed, by its name in the model. */
    public boolean mayEdit(Subject subject, String field) {
        return names(field).anyMatch(known -> author.permissions().mayEdit(subject, known, editors(field)));
    }

    /** A role that names a field by a former name still means it. */
    private Stream<String> names(String field) {
        return Stream.concat(
                Stream.of(field), type.field(field).stream().flatMap(known -> known.formerNames().stream()));
    }

    private List<String> editors(String field) {
        return type.field(field).map(Field::editors).orElse(List.of());
    }

    /** An absent field and a null are the same. */
    private static Set<String> changed(ObjectNode former, ObjectNode next) {
        var names = new TreeSet<String>();
        former.fieldNames().forEachRemaining(names::add);
        next.fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> Objects.equals(present(former, name), present(next, name)));
        return names;
    }

    private static JsonNode present(ObjectNode fields, String name) {
        JsonNode value = fields.path(name);
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    private Subject subject(Entry.Heading heading, Language language, @Nullable UUID owner) {
        return new Subject(type.name(), Set.copyOf(heading.regions()), language.code(), owner);
    }
}
