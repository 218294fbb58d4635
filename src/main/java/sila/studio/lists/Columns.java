package sila.studio.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
import sila.contentmodel.Field;
import sila.contentmodel.SearchRole;
import sila.studio.page.StudioLanguage;

/** Which columns a list can show, and which of them it does. The title stands before all and is always there. */
@ApplicationScoped
class Columns {

    static final String TITLE = "title";
    static final String STATE = "entry.state";
    static final String ASSIGNEE = "entry.assignee";
    static final String UPDATED = "entry.updated";
    static final String PUBLISHED = "entry.published";
    static final String CREATED = "entry.created";
    static final String AUTHOR = "entry.author";
    static final String REGIONS = "entry.regions";
    static final String LANGUAGE = "entry.language";
    static final String TYPE = "entry.type";

    /** Kinds whose values say something in a cell. */
    private static final Set<String> READABLE =
            Set.of("text", "number", "boolean", "date", "datetime", "duration", "choice", "terms", "references");

    private static final List<String> USUAL = List.of(STATE, AUTHOR, ASSIGNEE, UPDATED, PUBLISHED);

    private final StudioLanguage language;

    Columns(StudioLanguage language) {
        this.language = language;
    }

    Column title() {
        return new Column(TITLE, language.texts(ListsTexts.class).columnTitle(), TITLE, null);
    }

    /** All that can be chosen, fields of the type first. */
    List<Column> offered(@Nullable ContentType type) {
        var texts = language.texts(ListsTexts.class);
        Stream<Column> fields = type == null
                ? Stream.of(new Column(TYPE, texts.columnType(), null, null))
                : type.fields().stream().filter(Columns::isReadable).map(this::ofField);
        Stream<Column> common = Stream.of(
                new Column(STATE, texts.columnState(), null, null),
                new Column(AUTHOR, texts.columnAuthor(), null, null),
                new Column(ASSIGNEE, texts.columnAssignee(), null, null),
                new Column(UPDATED, texts.columnUpdated(), "updatedAt", null),
                new Column(PUBLISHED, texts.columnPublished(), "publishedAt", null),
                new Column(CREATED, texts.columnCreated(), "createdAt", null),
                new Column(REGIONS, texts.columnRegions(), null, null),
                new Column(LANGUAGE, texts.columnLanguage(), null, null));
        return Stream.concat(fields, common).toList();
    }

    private Column ofField(Field field) {
        return new Column(field.name(), field.title().in(language.language()), null, field);
    }

    /** The field with the title has a column already. */
    private static boolean isReadable(Field field) {
        return READABLE.contains(field.kind().name()) && field.search() != SearchRole.TITLE;
    }

    /** @param chosen names in their order, known or not; empty for what the type shows of itself */
    List<Column> shown(@Nullable ContentType type, List<String> chosen) {
        var byName = new LinkedHashMap<String, Column>();
        offered(type).forEach(column -> byName.put(column.name(), column));
        List<Column> shown = named(byName, chosen);
        return shown.isEmpty() ? named(byName, usual(type)) : shown;
    }

    private static List<Column> named(Map<String, Column> byName, List<String> names) {
        return new LinkedHashSet<>(names)
                .stream().filter(byName::containsKey).map(byName::get).toList();
    }

    private static List<String> usual(@Nullable ContentType type) {
        var names = new ArrayList<String>(type == null ? List.of(TYPE) : type.columns());
        names.addAll(USUAL);
        return names;
    }
}
