package sila.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Field;
import sila.contentmodel.Term;
import sila.contentmodel.Vocabulary;
import sila.entries.Publication;
import sila.entries.Publications;
import sila.site.theme.Link;

/** Finds the other entries that an entry names: by reference, or by a term that an entry describes. */
@ApplicationScoped
class Mentions {

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

    private static List<Link> texts(Fields fields, String name) {
        return fields.values(name)
                .map(Fields::plain)
                .filter(text -> !text.isEmpty())
                .map(text -> new Link(text, ""))
                .toList();
    }

    private static Link link(Publication entry) {
        return new Link(entry.title(), Sections.isOnSite(entry.type()) ? entry.path() : "");
    }

    /** The terms of a field by their titles, each with the page that tells of it, if there is one. */
    List<Link> terms(ContentType type, Fields fields, String name) {
        return type.field(name).flatMap(field -> field.kind().vocabulary()).stream()
                .flatMap(vocabulary -> fields.values(name)
                        .flatMap(code -> vocabulary.term(code.asText("")).stream())
                        .map(term -> new Link(term.title().ru(), pathOf(vocabulary, term))))
                .toList();
    }

    private String pathOf(Vocabulary vocabulary, Term term) {
        return describing(vocabulary, term).map(Publication::path).orElse("");
    }

    /** The entry whose address is the term's code. */
    private Optional<Publication> describing(Vocabulary vocabulary, Term term) {
        return vocabulary
                .describedBy()
                .flatMap(by -> model.type(by.type()))
                .filter(Sections::isOnSite)
                .flatMap(type -> publications.bySlug(type, term.code()));
    }

    /** Pages of other entries on which this one appears: its author's, its podcast's, those of its topics. */
    Set<String> pagesMentioning(Publication entry) {
        var fields = new Fields(entry.fields());
        var paths = new LinkedHashSet<String>();
        publications.all(referred(entry.type(), fields)).values().stream()
                .map(Mentions::link)
                .forEach(link -> paths.add(link.path()));
        Stream.of("topics", "regions")
                .flatMap(name -> terms(entry.type(), fields, name).stream())
                .forEach(link -> paths.add(link.path()));
        paths.remove("");
        return paths;
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
