package sila.entries.manage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.Stage;
import sila.contentmodel.richtext.Ids;
import sila.entries.Author;
import sila.entries.EntryRows;
import sila.kernel.Flag;
import sila.kernel.Language;
import sila.kernel.Moment;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.members.Scope;

/** What is asked of the list of entries, as conditions of a query over table {@code entry e}. */
@ApplicationScoped
class EntryFilters {

    /** When an entry was first public, as in the index. */
    static final String FIRST_PUBLISHED = "coalesce(e.first_published_at, timestamptz '-infinity')";

    private static final String ME = "me";
    private static final String NONE = "none";
    private static final int LONGEST = 200;

    private final ContentModel model;

    EntryFilters(ContentModel model) {
        this.model = model;
    }

    /**
     * @param bind takes a value and returns what stands for it
     * @throws Problem 400, 404 for an unknown type
     */
    List<String> of(EntryList.Query query, Author reader, Function<Object, String> bind) {
        var conditions = new ArrayList<>(List.of(
                "e.deleted_at is null", EntryRows.condition(reader.permissions().rows(Scope.READ), "e", bind)));
        if (!query.id().isEmpty()) {
            UUID[] ids = query.id().stream().map(EntryFilters::id).toArray(UUID[]::new);
            conditions.add("e.id = any(" + bind.apply(ids) + ")");
        }
        if (!query.type().isEmpty()) {
            conditions.add(anyOf("e.type", query.type().stream().map(this::type), bind));
        }
        if (!query.state().isEmpty()) {
            conditions.add(anyOf("e.state", query.state().stream().map(EntryFilters::stage), bind));
        }
        text("slug", query.slug()).ifPresent(slug -> conditions.add("e.slug = " + bind.apply(slug)));
        text("author", query.author()).ifPresent(name -> conditions.add("e.created_by = " + bind.apply(name)));
        account("owner", query.owner(), reader).ifPresent(owner -> conditions.add("e.owner_id = " + bind.apply(owner)));
        assignee(query.assignee(), reader, bind).ifPresent(conditions::add);
        text("region", query.region())
                .ifPresent(region ->
                        conditions.add("e.regions @> cast(" + bind.apply(new String[] {region}) + " as varchar[])"));
        text("topic", query.topic())
                .ifPresent(topic ->
                        conditions.add("e.topics @> cast(" + bind.apply(new String[] {topic}) + " as varchar[])"));
        language(query.language()).ifPresent(code -> conditions.add("e.language = " + bind.apply(code)));
        moment("updatedSince", query.updatedSince())
                .ifPresent(since -> conditions.add("e.updated_at >= " + bind.apply(since)));
        moment("publishedSince", query.publishedSince())
                .ifPresent(since -> conditions.add(FIRST_PUBLISHED + " >= " + bind.apply(since)));
        moment("publishedUntil", query.publishedUntil())
                .ifPresent(until -> conditions.add(
                        "e.first_published_at is not null and " + FIRST_PUBLISHED + " < " + bind.apply(until)));
        Optional.ofNullable(Flag.of("hasChanges", query.hasChanges()))
                .ifPresent(changed -> conditions.add("e.published_version " + (changed ? "<" : "=") + " e.version"));
        text("q", query.q()).ifPresent(part -> conditions.add("lower(e.title) like " + bind.apply(containing(part))));
        return conditions;
    }

    private static String anyOf(String column, Stream<String> values, Function<Object, String> bind) {
        return column + " = any(" + bind.apply(values.toArray(String[]::new)) + ")";
    }

    private static UUID id(String text) {
        return Ids.in(text)
                .orElseThrow(() -> Problem.badRequest(
                        "id", Text.of("Нужен идентификатор материала.", "The id of an entry is needed.")));
    }

    private String type(String name) {
        return model.requireType(name).name();
    }

    private static String stage(String code) {
        return Stage.of(code)
                .map(Stage::code)
                .orElseThrow(() -> Problem.badRequest(
                        "state",
                        Text.of("Состояния: %s.", "States: %s.")
                                .with(Stream.of(Stage.values()).map(Stage::code).toList())));
    }

    private static Optional<String> text(String parameter, @Nullable String value) {
        if (value != null && (value.length() > LONGEST || !StrictJson.isStorable(value))) {
            throw Problem.badRequest(
                    parameter,
                    Text.of("Не длиннее %s знаков и без управляющих.", "At most %s characters, no control characters.")
                            .with(LONGEST));
        }
        return Optional.ofNullable(value);
    }

    private static Optional<String> assignee(@Nullable String asked, Author reader, Function<Object, String> bind) {
        return NONE.equals(asked)
                ? Optional.of("e.assignee_id is null")
                : account("assignee", asked, reader).map(account -> "e.assignee_id = " + bind.apply(account));
    }

    /** Of whoever is no person, {@code me} finds nothing. */
    private static Optional<UUID> account(String parameter, @Nullable String asked, Author reader) {
        if (asked == null) {
            return Optional.empty();
        }
        if (asked.equals(ME)) {
            return Optional.of(Optional.ofNullable(reader.account()).orElse(new UUID(0, 0)));
        }
        return Optional.of(Ids.in(asked)
                .orElseThrow(() -> Problem.badRequest(
                        parameter,
                        Text.of("Нужен идентификатор человека или me.", "The id of a person or me is needed."))));
    }

    private static Optional<String> language(@Nullable String asked) {
        if (asked == null) {
            return Optional.empty();
        }
        return Optional.of(Language.of(asked)
                .map(Language::code)
                .orElseThrow(() -> Problem.badRequest(
                        "language",
                        Text.of("Языки: %s.", "Languages: %s.")
                                .with(Stream.of(Language.values())
                                        .map(Language::code)
                                        .toList()))));
    }

    private static Optional<Instant> moment(String parameter, @Nullable String asked) {
        return Optional.ofNullable(asked).map(text -> Moment.of(text)
                .orElseThrow(() -> Problem.badRequest(
                        parameter,
                        Text.of("Нужен момент: 2026-05-01T00:00:00Z.", "A moment is needed: 2026-05-01T00:00:00Z."))));
    }

    private static String containing(String part) {
        String literal = part.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        return "%" + literal + "%";
    }
}
