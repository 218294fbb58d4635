package sila.studio.editor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.AssetUse;
import sila.contentmodel.ContentType;
import sila.contentmodel.EntryReference;
import sila.contentmodel.Field;
import sila.contentmodel.FieldKind;
import sila.contentmodel.Vocabulary;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.manage.EntryAnswers;
import sila.entries.manage.EntryView;
import sila.entries.references.EntryHead;
import sila.entries.references.Targets;
import sila.kernel.Language;
import sila.kernel.StrictJson;
import sila.media.Assets;
import sila.media.MediaFile;
import sila.members.Mandate;
import sila.members.Scope;
import sila.members.Subject;
import sila.studio.editor.EditorData.Choice;

/** Lays out what somebody needs to write an entry. */
@ApplicationScoped
class EditorDesk {

    private static final String REGIONS = "regions";

    private final EntryAnswers answers;
    private final Targets targets;
    private final Assets assets;
    private final FieldLocks locks;

    EditorDesk(EntryAnswers answers, Targets targets, Assets assets, FieldLocks locks) {
        this.answers = answers;
        this.targets = targets;
        this.assets = assets;
        this.locks = locks;
    }

    EditorData of(ContentType type, Entry entry, Author author, Language reader) {
        EntryView view = answers.view(entry, author);
        List<ObjectNode> parts = Stream.concat(
                        Stream.of(Objects.requireNonNull(view.fields())),
                        view.translations() == null
                                ? Stream.empty()
                                : view.translations().valueStream().map(part -> (ObjectNode) part))
                .toList();
        return new EditorData(
                type.name(),
                type.plural(),
                view,
                null,
                null,
                author.account(),
                type.slug(),
                locked(type, entry.subject(), author, reader),
                author.permissions().allows(Scope.REVIEW, entry.subject()),
                references(type, parts, author),
                files(type, parts),
                vocabularies(type, reader));
    }

    /** @throws sila.members.Forbidden 403: the person makes no entries of this type anywhere */
    EditorData ofNew(ContentType type, Author author, Language reader) {
        Subject subject = subjectOfNew(type, author);
        author.permissions().require(Scope.WRITE, subject);
        ObjectNode preset = StrictJson.MAPPER.createObjectNode();
        if (!subject.regions().isEmpty()) {
            subject.regions().stream().sorted().forEach(preset.putArray(REGIONS)::add);
        }
        return new EditorData(
                type.name(),
                type.plural(),
                null,
                type.withDefaults(StrictJson.MAPPER.createObjectNode()),
                preset,
                author.account(),
                type.slug(),
                locked(type, subject, author, reader),
                false,
                Map.of(),
                Map.of(),
                vocabularies(type, reader));
    }

    /** Who works for some regions begins with an entry of theirs: one of the whole country is not theirs to make. */
    private static Subject subjectOfNew(ContentType type, Author author) {
        var everywhere = new Subject(type.name(), Set.of(), Language.RU.code(), author.account());
        if (author.permissions().allows(Scope.WRITE, everywhere)
                || type.field(REGIONS).isEmpty()) {
            return everywhere;
        }
        return author.permissions().mandates().stream()
                .map(Mandate::regions)
                .filter(Objects::nonNull)
                .map(regions -> new Subject(type.name(), regions, Language.RU.code(), author.account()))
                .filter(regional -> author.permissions().allows(Scope.WRITE, regional))
                .findFirst()
                .orElse(everywhere);
    }

    private Map<String, Map<String, String>> locked(ContentType type, Subject subject, Author author, Language reader) {
        var locked = new LinkedHashMap<String, Map<String, String>>();
        locked.put("fields", locks.of(type, subject, author, reader));
        for (var language : Language.values()) {
            var translated = new Subject(subject.type(), subject.regions(), language.code(), subject.owner());
            locked.put(language.code(), locks.of(type, translated, author, reader));
        }
        return locked;
    }

    private Map<UUID, EntryHead> references(ContentType type, Collection<ObjectNode> parts, Author author) {
        var ids = parts.stream()
                .flatMap(part -> type.references(part).stream())
                .map(EntryReference::target)
                .collect(Collectors.toSet());
        var heads = new LinkedHashMap<UUID, EntryHead>();
        targets.standing(ids, author.permissions().rows(Scope.READ)).forEach((id, standing) -> {
            if (standing.entry() != null) {
                heads.put(id, standing.entry());
            }
        });
        return heads;
    }

    private Map<UUID, MediaFile> files(ContentType type, Collection<ObjectNode> parts) {
        return assets.find(parts.stream()
                .flatMap(part -> type.assetUses(part).stream())
                .map(AssetUse::asset)
                .collect(Collectors.toSet()));
    }

    private static Map<String, List<Choice>> vocabularies(ContentType type, Language reader) {
        var vocabularies = new LinkedHashMap<String, List<Choice>>();
        chosenFrom(type.fields()).forEach(vocabulary -> vocabularies.put(vocabulary.name(), terms(vocabulary, reader)));
        return vocabularies;
    }

    private static Stream<Vocabulary> chosenFrom(List<Field> fields) {
        return fields.stream().map(Field::kind).flatMap(EditorDesk::chosenFrom);
    }

    private static Stream<Vocabulary> chosenFrom(FieldKind kind) {
        return Stream.of(
                        kind.vocabulary().stream().filter(choice -> kind.name().equals("terms")),
                        kind.group().stream().flatMap(inner -> chosenFrom(inner.all())),
                        kind.blocks().stream()
                                .flatMap(block -> chosenFrom(block.fields().all())))
                .flatMap(found -> found);
    }

    private static List<Choice> terms(Vocabulary vocabulary, Language reader) {
        return vocabulary.terms().stream()
                .map(term -> new Choice(
                        term.code(), term.title().in(reader), parent(vocabulary, term.parent()), term.retired()))
                .toList();
    }

    private static @Nullable String parent(Vocabulary vocabulary, @Nullable String code) {
        return code == null || vocabulary.term(code).isEmpty() ? null : code;
    }
}
