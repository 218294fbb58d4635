package sila.media.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.media.FileUse;
import sila.media.State;
import sila.media.description.Line;
import sila.media.description.Tags;
import sila.media.files.Kind;

/** What is asked of the list of files, as conditions of a query over table {@code asset a}. */
@ApplicationScoped
class AssetFilters {

    private static final String NONE = "none";
    private static final String DELETED = "deleted";
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 10;

    private final FileUse use;

    AssetFilters(FileUse use) {
        this.use = use;
    }

    /**
     * @param bind takes a value and returns what stands for it
     * @throws Problem 400
     */
    List<String> of(AssetList.Query query, Function<Object, String> bind) {
        var conditions = new ArrayList<String>();
        conditions.addAll(state(query.state(), bind));
        folder(query.folder(), bind).ifPresent(conditions::add);
        if (!query.kind().isEmpty()) {
            var kinds = query.kind().stream().map(AssetFilters::kind).toArray(String[]::new);
            conditions.add("a.kind = any(" + bind.apply(kinds) + ")");
        }
        for (String tag : query.tag()) {
            String tidy = Tags.tidy(text("tag", tag));
            conditions.add("a.tags @> cast(" + bind.apply(new String[] {tidy == null ? "" : tidy}) + " as varchar[])");
        }
        words(query.q()).map(part -> "a.words like " + bind.apply(part)).forEach(conditions::add);
        unused(query.unused()).ifPresent(conditions::add);
        return conditions;
    }

    private static List<String> state(@Nullable String asked, Function<Object, String> bind) {
        if (DELETED.equals(asked)) {
            return List.of("a.deleted_at is not null");
        }
        if (asked == null) {
            return List.of("a.deleted_at is null");
        }
        String state = Stream.of(State.values())
                .filter(known -> known.code().equals(asked))
                .findFirst()
                .map(State::name)
                .orElseThrow(() -> Problem.badRequest(
                        "state",
                        Text.of("Состояния: %s.", "States: %s.")
                                .with(Stream.concat(Stream.of(State.values()).map(State::code), Stream.of(DELETED))
                                        .toList())));
        return List.of("a.deleted_at is null", "a.state = " + bind.apply(state));
    }

    private static Optional<String> folder(@Nullable String asked, Function<Object, String> bind) {
        if (asked == null) {
            return Optional.empty();
        }
        if (asked.equals(NONE)) {
            return Optional.of("a.folder_id is null");
        }
        return Optional.of("a.folder_id = " + bind.apply(folder(asked)));
    }

    /** @throws Problem 400 */
    static UUID folder(String asked) {
        try {
            return UUID.fromString(asked);
        } catch (IllegalArgumentException noId) {
            throw Problem.badRequest("folder", Text.of("Нужен id папки.", "The id of a folder is needed."));
        }
    }

    private static String kind(String asked) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.code().equals(asked))
                .findFirst()
                .map(Kind::name)
                .orElseThrow(() -> Problem.badRequest(
                        "kind",
                        Text.of("Виды: %s.", "Kinds: %s.")
                                .with(Stream.of(Kind.values()).map(Kind::code).toList())));
    }

    /** A file is found when it has every one of the words, each as a part of one of its own. */
    private static Stream<String> words(@Nullable String asked) {
        String line = Line.of(text("q", asked));
        return line == null
                ? Stream.of()
                : Stream.of(Line.folded(line).split(" "))
                        .distinct()
                        .limit(MOST_WORDS)
                        .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    private Optional<String> unused(@Nullable String asked) {
        if (asked == null || asked.equals("false")) {
            return Optional.empty();
        }
        if (!asked.equals("true")) {
            throw Problem.badRequest("unused", Text.of("Здесь true или false.", "This is true or false."));
        }
        return Optional.of("not " + use.condition("a.id"));
    }

    /** @throws Problem 400 */
    static @Nullable String text(String parameter, @Nullable String value) {
        if (value != null && (value.length() > LONGEST || !StrictJson.isStorable(value))) {
            throw Problem.badRequest(
                    parameter,
                    Text.of("Не длиннее %s знаков и без управляющих.", "At most %s characters, no control characters.")
                            .with(LONGEST));
        }
        return value;
    }
}
