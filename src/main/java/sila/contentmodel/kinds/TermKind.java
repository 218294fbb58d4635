package sila.contentmodel.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import sila.contentmodel.FieldKind;
import sila.contentmodel.Inspection;
import sila.contentmodel.Term;
import sila.contentmodel.TermUse;
import sila.contentmodel.Vocabulary;
import sila.contentmodel.schema.Outline;
import sila.contentmodel.yaml.FormerNames;
import sila.contentmodel.yaml.Section;
import sila.kernel.Text;

/** The code of a term: of a vocabulary ({@code terms}), or of the field's own options ({@code choice}). */
record TermKind(String name, Vocabulary terms) implements FieldKind {

    private static final String CHOICE = "choice";

    static FieldKind readTerms(Section field, FieldReader reader) {
        var name = field.text("vocabulary");
        var vocabulary = field.choice("vocabulary", reader.vocabularies());
        return new TermKind(
                "terms", vocabulary.orElseGet(() -> Vocabulary.fixed(name, Text.of(name, name), List.of())));
    }

    static FieldKind readChoice(Section field, FieldReader reader) {
        var options = field.sections("options").stream().map(TermKind::option).toList();
        var vocabulary = Vocabulary.fixed(field.text("name"), field.title("title"), options);
        FormerNames.check("code", field.sections("options"));
        if (options.isEmpty()) {
            field.complain("options", "нужен хотя бы один вариант");
        } else if (vocabulary.codes().size() < options.size()) {
            field.complain("options", "один вариант стоит дважды");
        }
        return new TermKind(CHOICE, vocabulary);
    }

    private static Term option(Section option) {
        var term = new Term(option.text("code"), option.title("title"), null, false, FormerNames.of(option));
        option.finish();
        return term;
    }

    @Override
    public ObjectNode schema(Outline outline) {
        return name.equals(CHOICE)
                ? codes()
                : outline.shared(terms.name() + " code", shared -> codes().put(
                                "title", terms.title().in(shared.language())));
    }

    private ObjectNode codes() {
        var schema = Outline.type("string");
        terms.codes().forEach(schema.putArray("enum")::add);
        return schema;
    }

    @Override
    public void describe(ObjectNode field) {
        if (name.equals(CHOICE)) {
            var options = field.putArray("options");
            terms.terms()
                    .forEach(
                            term -> options.addObject().put("code", term.code()).putPOJO("title", term.title()));
        } else {
            field.put("vocabulary", terms.name());
        }
    }

    @Override
    public void check(JsonNode value, Inspection inspection) {
        if (!value.isTextual()) {
            inspection.reject(Text.of("должно быть кодом из списка.", "must be a code of the list."));
        } else if (terms.term(value.textValue()).isEmpty()) {
            inspection.reject(
                    Text.of("содержит код «%s», которого нет в списке.", "has the code “%s”, which is not in the list.")
                            .with(Inspection.shown(value.textValue())));
        }
    }

    @Override
    public JsonNode upgraded(JsonNode value) {
        return value.isTextual()
                ? terms.everCoded(value.textValue())
                        .<JsonNode>map(term -> TextNode.valueOf(term.code()))
                        .orElse(value)
                : value;
    }

    @Override
    public String plainText(JsonNode value) {
        return terms.term(value.asText("")).map(term -> term.title().ru()).orElse("");
    }

    @Override
    public boolean filterable() {
        return true;
    }

    @Override
    public Optional<JsonNode> fact(JsonNode value) {
        return Optional.of(value).filter(JsonNode::isTextual);
    }

    /** Who asks by a former code asks for today's. */
    @Override
    public Optional<JsonNode> operand(String text) {
        return Optional.of(upgraded(TextNode.valueOf(text)));
    }

    @Override
    public void terms(JsonNode value, Consumer<TermUse> found) {
        if (value.isTextual() && !name.equals(CHOICE)) {
            found.accept(new TermUse(terms.name(), value.textValue()));
        }
    }

    @Override
    public Optional<Vocabulary> vocabulary() {
        return Optional.of(terms);
    }
}
