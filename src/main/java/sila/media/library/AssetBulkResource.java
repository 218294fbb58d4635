package sila.media.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.kernel.Expected;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.kernel.http.ProblemMapping;
import sila.media.description.Tags;
import sila.members.Scope;

/** One thing done to many files: to each by itself, so that one that cannot be changed keeps none of the others. */
@Path("/api/v1/manage/assets/bulk")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.MEDIA)
public class AssetBulkResource {

    private static final int MOST = 100;
    private static final List<String> ACTIONS = List.of("move", "tag", "untag", "delete", "restore");

    private final AssetEditing editing;

    AssetBulkResource(AssetEditing editing) {
        this.editing = editing;
    }

    /**
     * @param action {@code move}, {@code tag}, {@code untag}, {@code delete}, {@code restore}
     * @param folder to move to; null is out of all folders
     * @param tags to be added or taken away
     */
    public record Order(
            @Nullable List<@Nullable UUID> ids,
            @Nullable String action,
            @Nullable UUID folder,
            @Nullable List<@Nullable String> tags) {

        List<String> labels() {
            return Tags.tidy(tags);
        }
    }

    /** @param problem why not, as the answer to a request of its own would say it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(UUID id, boolean ok, @Nullable ObjectNode problem) {}

    /** In the order of the ids, each once. */
    public record Results(List<Result> items) {}

    @POST
    public Results change(Order order, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        check(order);
        var action = action(order);
        var ids = new LinkedHashSet<>(Objects.requireNonNull(order.ids()));
        return new Results(ids.stream().map(id -> result(id, action, languages)).toList());
    }

    private static void check(Order order) {
        var violations = new ArrayList<Violation>();
        if (order.ids() == null
                || order.ids().isEmpty()
                || order.ids().contains(null)
                || order.ids().size() > MOST) {
            violations.add(new Violation(
                    "/ids",
                    Text.of("Нужны id файлов, от 1 до %s.", "Ids of files are needed, 1 to %s.")
                            .with(MOST)));
        }
        String action = Objects.requireNonNullElse(order.action(), "");
        if (!ACTIONS.contains(action)) {
            violations.add(new Violation(
                    "/action", Text.of("Действия: %s.", "Actions: %s.").with(String.join(", ", ACTIONS))));
        } else if (action.endsWith("tag")) {
            checkTags(order.labels(), violations);
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private static void checkTags(List<String> tags, List<Violation> violations) {
        if (tags.isEmpty()) {
            violations.add(new Violation("/tags", Text.of("Назовите метки.", "Name the tags.")));
        }
        Tags.check(tags, "/tags", violations);
    }

    private Consumer<UUID> action(Order order) {
        List<String> tags = order.labels();
        return switch (Objects.requireNonNull(order.action())) {
            case "move" -> id -> editing.move(id, order.folder());
            case "tag" ->
                id -> editing.label(
                        id, had -> Stream.concat(had.stream(), tags.stream()).toList());
            case "untag" ->
                id -> editing.label(
                        id,
                        had -> had.stream().filter(tag -> !tags.contains(tag)).toList());
            case "delete" -> id -> editing.putAway(id, Expected.ANY);
            default -> id -> editing.takeBack(id, Expected.ANY);
        };
    }

    private static Result result(UUID id, Consumer<UUID> action, @Nullable String languages) {
        try {
            action.accept(id);
            return new Result(id, true, null);
        } catch (Problem refused) {
            return new Result(id, false, ProblemMapping.document(refused, languages));
        }
    }
}
