package sila.contentmodel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sila.kernel.Language;
import sila.kernel.Text;
import sila.kernel.Violation;

/**
 * A type of entries. Its verbs take the {@code fields} object of an entry and never change it.
 *
 * @param name kebab-case, in the singular: {@code legal-case}
 * @param formerNames under which older entries are stored
 * @param plural stands in addresses: {@code legal-cases}
 * @param titles the plural's title
 * @param slug names of the fields whose values make an entry's address
 * @param boost how much a hit of this type weighs in search; 1 is usual
 * @param columns names of the fields shown in lists
 * @param source where the type is written
 */
public record ContentType(
        String name,
        List<String> formerNames,
        String plural,
        Text title,
        Text titles,
        List<String> slug,
        Set<Place> places,
        double boost,
        List<String> columns,
        Workflow workflow,
        FieldSet fieldSet,
        Source source) {

    /** Every name under which entries of the type may be stored: its own first, then the former ones. */
    public List<String> storedNames() {
        return Stream.concat(Stream.of(name), formerNames.stream()).toList();
    }

    public boolean publishedIn(Place place) {
        return places.contains(place);
    }

    public List<Field> fields() {
        return fieldSet.all();
    }

    public Optional<Field> field(String name) {
        return fieldSet.field(name);
    }

    public List<Field> uniqueFields() {
        return fields().stream().filter(Field::unique).toList();
    }

    /** What no other entry of the type may have: the values of unique fields by their names, in comparable form. */
    public Map<String, JsonNode> uniqueValues(ObjectNode fields) {
        var values = new LinkedHashMap<String, JsonNode>();
        uniqueFields().forEach(field -> field.in(fields)
                .filter(value -> !field.kind().blank(value))
                .flatMap(field.kind()::fact)
                .ifPresent(fact -> values.put(field.name(), fact)));
        return values;
    }

    /** Everything that is wrong, by pointers into the fields ({@code /blocks/2/text}); no more than a hundred. */
    public List<Violation> check(ObjectNode fields, Strictness strictness) {
        var inspection = Inspection.of(title, strictness);
        fieldSet.check(fields, inspection, Set.of());
        return inspection.violations();
    }

    /** The stored fields of any older model in the form of today's; what it does not know stays as it is. */
    public ObjectNode upgraded(ObjectNode fields) {
        return evolution().upgraded(fields);
    }

    /** Only the fields that the model knows: what the API shows, and what {@link #check} is asked of. */
    public ObjectNode known(ObjectNode fields) {
        return evolution().known(fields);
    }

    /**
     * What is saved: the next fields, with what the model does not know (any more) of the previous ones, so that saving
     * loses nothing. In lists of blocks it follows its block when that is unchanged or stays in its place.
     *
     * @param previous as stored, under any older model
     */
    public ObjectNode carriedOver(ObjectNode previous, ObjectNode next) {
        return evolution().carriedOver(previous, next);
    }

    private Evolution evolution() {
        return new Evolution(fieldSet);
    }

    /** The same three verbs for the fields of translations, which know only what is localised. */
    public Evolution translations() {
        return new Evolution(
                new FieldSet(fields().stream().filter(Field::localised).toList()));
    }

    /** Names of the fields that a translation of an entry may have. */
    public Set<String> localisedFields() {
        return new Localisation(fieldSet).names();
    }

    /**
     * Everything that is wrong with the fields of a translation, by pointers into it. Nothing is missing in a
     * translation: what it has not is read in the entry's main language.
     */
    public List<Violation> checkTranslation(ObjectNode translation, Language language, Strictness strictness) {
        return new Localisation(fieldSet).check(translation, language, Inspection.of(title, strictness));
    }

    /**
     * The fields as a reader of the wanted language gets them: translated where they are, else as they stand.
     *
     * @param fields in the entry's main language
     */
    public ObjectNode localised(ObjectNode fields, Map<Language, ObjectNode> translations, Language wanted) {
        var translation = translations.get(wanted);
        return translation == null ? fields : new Localisation(fieldSet).overlaid(fields, translation);
    }

    /** The fields of a new entry: what is given, and the defaults for what is not. */
    public ObjectNode withDefaults(ObjectNode fields) {
        return fieldSet.withDefaults(fields);
    }

    /** The entry's title as one line of plain text; empty while it has none. */
    public String titleOf(ObjectNode fields) {
        return fieldSet.plainText(fields, SearchRole.TITLE)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The text an entry's slug is made of, of terms their codes; empty while there is none. */
    public String slugSource(ObjectNode fields) {
        return slug.stream()
                .flatMap(name -> field(name).stream())
                .flatMap(field -> field.in(fields).map(value -> slugPart(field.kind(), value)).stream())
                .collect(Collectors.joining(" "))
                .strip();
    }

    private static String slugPart(FieldKind kind, JsonNode value) {
        return kind.vocabulary().isPresent() ? value.asText() : kind.plainText(value);
    }

    /** All mentions of other entries, also in groups, blocks and links of rich text; of a translation those in it. */
    public List<EntryReference> references(ObjectNode fields) {
        var found = new ArrayList<EntryReference>();
        fieldSet.references(fields, "", found::add);
        return found;
    }

    /** All uses of media files, also in groups, blocks and rich text; of a translation those in it. */
    public List<AssetUse> assetUses(ObjectNode fields) {
        var found = new ArrayList<AssetUse>();
        fieldSet.assets(fields, "", found::add);
        return found;
    }

    /** All addresses that are not entries of this hub, also in groups, blocks and rich text; of a translation those in it. */
    public List<LinkUse> links(ObjectNode fields) {
        var found = new ArrayList<LinkUse>();
        fieldSet.links(fields, "", found::add);
        return found;
    }

    public Set<UUID> assets(ObjectNode fields) {
        return assetUses(fields).stream().map(AssetUse::asset).collect(Collectors.toUnmodifiableSet());
    }

    /** All terms of vocabularies, also in groups and blocks; of a translation those in it. */
    public Set<TermUse> termUses(ObjectNode fields) {
        var found = new LinkedHashSet<TermUse>();
        fieldSet.terms(fields, found::add);
        return found;
    }

    /**
     * Only what readers get, still as it is stored: without hidden fields and without those that another field's value
     * makes invisible. What of references and files is to be public, is asked of this part.
     */
    public ObjectNode publicPart(ObjectNode fields) {
        return fieldSet.publicPart(fields);
    }

    /** What the public gets: rich text rendered, files with their addresses, hidden fields left out. */
    public ObjectNode published(ObjectNode fields, PublishedForm form) {
        return fieldSet.published(fields, form);
    }

    public SearchText searchText(ObjectNode fields) {
        return new SearchText(
                titleOf(fields),
                fieldSet.plainText(fields, SearchRole.SUMMARY),
                fieldSet.plainText(fields, SearchRole.BODY));
    }

    /** The values that filters and sorts compare, in comparable form (a duration in seconds, a file by its id). */
    public ObjectNode facts(ObjectNode fields) {
        return fieldSet.facts(fields);
    }

    /** The field that a filter's path names, with dots into groups: {@code seo.title}; empty when none can be filtered by. */
    public Optional<Field> filterable(String path) {
        var steps = List.of(path.split("\\.", -1));
        var field = field(steps.get(0)).filter(ContentType::isOpen);
        for (var step : steps.subList(1, steps.size())) {
            field = field.flatMap(group -> group.kind().member(step)).filter(ContentType::isOpen);
        }
        return field.filter(found -> found.kind().filterable());
    }

    /** Every path that can be filtered by, with its field. */
    public Map<String, Field> filterable() {
        var paths = new LinkedHashMap<String, Field>();
        collect("", fieldSet, paths);
        return paths;
    }

    private static void collect(String prefix, FieldSet fields, Map<String, Field> paths) {
        fields.all().stream().filter(ContentType::isOpen).forEach(field -> {
            if (field.kind().filterable()) {
                paths.put(prefix + field.name(), field);
            }
            field.kind().group().ifPresent(inner -> collect(prefix + field.name() + ".", inner, paths));
        });
    }

    private static boolean isOpen(Field field) {
        return !field.hidden();
    }
}
