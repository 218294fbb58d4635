package sila.studio.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Field;
import sila.contentmodel.Place;
import sila.entries.manage.EntryView;
import sila.entries.manage.ListedValues;
import sila.entries.manage.ListedValues.Values;
import sila.kernel.StrictJson;
import sila.members.Caller;
import sila.members.Scope;
import sila.members.accounts.Accounts;
import sila.studio.page.StudioLanguage;

/** Makes rows of entries: three queries, however many there are. */
@ApplicationScoped
class Rows {

    private static final Values NONE = new Values(StrictJson.MAPPER.createObjectNode(), null);

    private final ListedValues values;
    private final ContentModel model;
    private final Caller caller;
    private final StudioLanguage language;

    Rows(ListedValues values, ContentModel model, Caller caller, StudioLanguage language) {
        this.values = values;
        this.model = model;
        this.caller = caller;
        this.language = language;
    }

    List<Row> of(List<EntryView> entries, List<Column> columns) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Map<UUID, Values> stored = values.of(entries, names(columns));
        Map<UUID, Values> known = entries.stream().collect(Collectors.toMap(EntryView::id, entry -> {
            Values found = stored.getOrDefault(entry.id(), NONE);
            return new Values(
                    model.type(entry.type())
                            .map(type -> type.upgraded(found.fields()))
                            .orElse(found.fields()),
                    found.publicSlug());
        }));
        var cells = new Cells(
                language.language(),
                language.texts(ListsTexts.class),
                model,
                titles(known.values(), columns),
                people(entries));
        return entries.stream()
                .map(entry -> row(entry, Objects.requireNonNull(known.get(entry.id())), columns, cells))
                .toList();
    }

    private Row row(EntryView entry, Values found, List<Column> columns, Cells cells) {
        var type = model.type(entry.type());
        return new Row(
                entry,
                type.map(known -> known.title().in(language.language())).orElse(entry.type()),
                type.map(known -> address(known, found.publicSlug())).orElse(null),
                columns.stream()
                        .map(column -> cells.of(column, entry, found.fields()))
                        .toList());
    }

    private static @Nullable String address(ContentType type, @Nullable String publicSlug) {
        return publicSlug == null || !type.publishedIn(Place.SITE) ? null : "/" + type.plural() + "/" + publicSlug;
    }

    private static Set<String> names(List<Column> columns) {
        return fields(columns)
                .flatMap(field -> Stream.concat(Stream.of(field.name()), field.formerNames().stream()))
                .collect(Collectors.toSet());
    }

    private static Stream<Field> fields(List<Column> columns) {
        return columns.stream().map(Column::field).filter(Objects::nonNull);
    }

    private Map<UUID, String> titles(Collection<Values> rows, List<Column> columns) {
        var targets = new HashSet<UUID>();
        fields(columns)
                .forEach(field -> rows.forEach(row -> field.in(row.fields())
                        .ifPresent(value -> field.kind().references(value, "", found -> targets.add(found.target())))));
        return values.titles(targets, caller.permissions().rows(Scope.READ));
    }

    private static Map<UUID, String> people(List<EntryView> entries) {
        return Accounts.names(entries.stream()
                .map(EntryView::assignee)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }
}
