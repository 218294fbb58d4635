package sila.contentmodel;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sila.kernel.Problem;
import sila.kernel.Text;

/** All types and vocabularies of the hub, read once at its start; only terms come and go later. */
public final class ContentModel {

    private final Map<String, ContentType> types = new LinkedHashMap<>();
    private final Map<String, ContentType> byFormerName = new HashMap<>();
    private final Map<String, ContentType> byPlural = new LinkedHashMap<>();
    private final Map<String, Vocabulary> vocabularies = new LinkedHashMap<>();
    private final List<Workflow> workflows;

    public ContentModel(
            Collection<ContentType> types, Collection<Vocabulary> vocabularies, Collection<Workflow> workflows) {
        types.forEach(type -> {
            this.types.put(type.name(), type);
            type.formerNames().forEach(name -> byFormerName.put(name, type));
            byPlural.put(type.plural(), type);
        });
        vocabularies.forEach(vocabulary -> this.vocabularies.put(vocabulary.name(), vocabulary));
        this.workflows = List.copyOf(workflows);
    }

    public List<ContentType> types() {
        return List.copyOf(types.values());
    }

    /** The type that has the name or had it once. */
    public Optional<ContentType> type(String name) {
        return Optional.ofNullable(types.get(name)).or(() -> Optional.ofNullable(byFormerName.get(name)));
    }

    public Optional<ContentType> byPlural(String plural) {
        return Optional.ofNullable(byPlural.get(plural));
    }

    /** @throws UnknownType 404 that names the types there are */
    public ContentType requireType(String name) {
        return type(name).orElseThrow(() -> new UnknownType(name, types.keySet()));
    }

    public List<Vocabulary> vocabularies() {
        return List.copyOf(vocabularies.values());
    }

    /** Another one whenever anything in the model has become another. */
    public int generation() {
        return vocabularies.values().stream().mapToInt(Vocabulary::generation).sum();
    }

    public List<Workflow> workflows() {
        return workflows;
    }

    /** A vocabulary that the model names itself, in a field or in the code of a feature. */
    public Vocabulary vocabulary(String name) {
        var vocabulary = vocabularies.get(name);
        if (vocabulary == null) {
            throw new IllegalArgumentException("no vocabulary " + name + " in content-model/vocabularies");
        }
        return vocabulary;
    }

    /** Somebody asks for entries of a type that the model does not have. */
    static final class UnknownType extends Problem {

        private static final long serialVersionUID = 1L;

        UnknownType(String asked, Collection<String> known) {
            super(
                    404,
                    "unknown-type",
                    Text.of("Типа «%s» нет. Есть: %s.", "There is no type “%s”. There are: %s.")
                            .with(Inspection.shown(asked), String.join(", ", known)));
        }
    }
}
