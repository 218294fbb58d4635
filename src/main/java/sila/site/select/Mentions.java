package sila.site.select;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Field;
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
        return type.field(name).flatMap(field -> field.kind().vocabulary()).stream()
                .flatMap(vocabulary -> links(
                        vocabulary,
                        fields.values(name).map(code -> code.asText("")).toList()))
                .toList();
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
    private Map<String, Publication> describing(Vocabulary vocabulary, List<String> codes) {
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

    /** Pages of other entries on which this one appears: its author's, its podcast's, those of its topics. */
    public Set<String> pagesMentioning(Publication entry) {
        var fields = new Fields(entry.fields());
        var paths = new LinkedHashSet<String>();
        publications.all(referred(entry.type(), fields)).values().stream()
                .map(Mentions::link)
                .forEach(link -> paths.add(link.path()));
        TERMS.stream()
                .flatMap(name -> terms(entry.type(), fields, name).stream())
                .forEach(link -> paths.add(link.path()));
        paths.remove("");
        return paths;
    }

    /** Pages of entries that refer to this one: they are made again with it. */
    public Set<String> pagesReferring(UUID entry) {
        return publications.all(publications.referringTo(entry)).values().stream()
                .filter(other -> Sections.isOnSite(other.type()))
                .map(Publication::path)
                .collect(Collectors.toSet());
    }

    private static Collection<UUID> referred(ContentType type, Fields fields) {
        return type.fields().stream()
                .filter(field -> field.kind().name().equals("references"))
                .map(Field::name)
                .flatMap(name -> fields.references(name).stream())
                .distinct()
                .toList();
    }
}
