package sila.site.select;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Vocabulary;
import sila.entries.Publication;
import sila.entries.Publications;
import sila.site.theme.Link;

/** Finds the other entries that an entry names: by reference, or by a term that an entry describes. */
@ApplicationScoped
public class Mentions {

    static final List<String> TERMS = List.of("topics", "regions");
    /** How many pages are made again when a page of their term comes or goes. */
    private static final int HORIZON = 200;

    private final Publications publications;
    private final ContentModel model;

    Mentions(Publications publications, ContentModel model) {
        this.publications = publications;
        this.model = model;
    }

    /** The entries a field refers to, those that are published; a text in its place stays a text. */
    List<Link> links(Fields fields, String name) {
        return fields.references(name).isEmpty() ? texts(fields, name) : entries(fields, name);
    }

    List<Link> entries(Fields fields, String name) {
        return publications.all(fields.references(name)).values().stream()
                .map(Mentions::link)
                .toList();
    }

    /** The podcast of an episode. */
    Optional<Publication> show(Publication episode) {
        var ids = new Fields(episode.fields()).references("podcast");
        return publications.all(ids).values().stream().findFirst();
    }

    private static List<Link> texts(Fields fields, String name) {
        return fields.values(name)
                .map(Fields::plain)
                .filter(text -> !text.isEmpty())
                .map(text -> new Link(text, ""))
                .toList();
    }

    static Link link(Publication entry) {
        return new Link(Title.ofLink(entry), Sections.isOnSite(entry.type()) ? entry.path() : "");
    }

    /** The terms of a field by their titles, each with the page that tells of it, if there is one. */
    List<Link> terms(ContentType type, Fields fields, String name) {
        return vocabulary(type, name)
                .flatMap(vocabulary -> links(
                        vocabulary,
                        fields.values(name).map(code -> code.asText("")).toList()))
                .toList();
    }

    private static Stream<Vocabulary> vocabulary(ContentType type, String field) {
        return type.field(field).flatMap(found -> found.kind().vocabulary()).stream();
    }

    private Stream<Link> links(Vocabulary vocabulary, List<String> codes) {
        Map<String, Publication> describing = describing(vocabulary, codes);
        return codes.stream()
                .flatMap(code -> vocabulary.term(code).stream())
                .map(term -> new Link(
                        term.title().ru(),
                        Optional.ofNullable(describing.get(term.code()))
                                .map(Publication::path)
                                .orElse("")));
    }

    /** The entries whose addresses are the codes of terms, by code. */
    private Map<String, Publication> describing(Vocabulary vocabulary, Collection<String> codes) {
        return vocabulary
                .describedBy()
                .flatMap(by -> model.type(by.type()))
                .filter(Sections::isOnSite)
                .map(type -> publications.bySlugs(type, codes))
                .orElse(Map.of());
    }

    /** The newest entries that have a term. */
    List<Publication> underTerm(String code, int limit) {
        var types = model.types().stream().filter(Sections::isOnSite).toList();
        return publications.latestWith(types, TERMS, List.of(code), limit);
    }

    /** Pages that link to this one if it is there, because they have the term it describes. */
    public Set<String> pagesLinking(ContentType type, String path) {
        boolean describes = model.vocabularies().stream()
                .flatMap(vocabulary -> vocabulary.describedBy().stream())
                .anyMatch(by -> by.type().equals(type.name()));
        return describes
                ? underTerm(path.substring(path.lastIndexOf('/') + 1), HORIZON).stream()
                        .map(Publication::path)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** Pages of other entries on which each of these appears, by its id: its author's, its podcast's, those of its topics. */
    public Map<UUID, Set<String>> pagesMentioning(Collection<Publication> entries) {
        Map<UUID, Publication> referred =
                publications.all(entries.stream().flatMap(Mentions::referred).collect(Collectors.toSet()));
        var codes = new HashMap<Vocabulary, Set<String>>();
        entries.forEach(
                entry -> terms(entry).forEach(term -> codes.computeIfAbsent(term.vocabulary, v -> new HashSet<>())
                        .add(term.code)));
        var describing = new HashMap<Vocabulary, Map<String, Publication>>();
        codes.forEach((vocabulary, some) -> describing.put(vocabulary, describing(vocabulary, some)));
        return entries.stream()
                .collect(Collectors.toMap(
                        Publication::id,
                        entry -> paths(Stream.concat(
                                referred(entry).flatMap(id -> Stream.ofNullable(referred.get(id))),
                                terms(entry)
                                        .flatMap(term -> Stream.ofNullable(describing
                                                .getOrDefault(term.vocabulary, Map.of())
                                                .get(term.code)))))));
    }

    private static Set<String> paths(Stream<Publication> entries) {
        return entries.map(entry -> link(entry).path())
                .filter(path -> !path.isEmpty())
                .collect(Collectors.toSet());
    }

    private record CodedTerm(Vocabulary vocabulary, String code) {}

    private static Stream<CodedTerm> terms(Publication entry) {
        return TERMS.stream()
                .flatMap(name -> vocabulary(entry.type(), name).flatMap(vocabulary -> new Fields(entry.fields())
                        .values(name)
                        .map(code -> code.asText(""))
                        .filter(code -> vocabulary.term(code).isPresent())
                        .map(code -> new CodedTerm(vocabulary, code))));
    }

    /** Pages of entries that refer to this one: they are made again with it. */
    public Set<String> pagesReferring(UUID entry) {
        return publications.all(publications.referringTo(entry)).values().stream()
                .filter(other -> Sections.isOnSite(other.type()))
                .map(Publication::path)
                .collect(Collectors.toSet());
    }

    private static Stream<UUID> referred(Publication entry) {
        var fields = new Fields(entry.fields());
        return entry.type().fields().stream()
                .filter(field -> field.kind().name().equals("references"))
                .flatMap(field -> fields.references(field.name()).stream());
    }
}
