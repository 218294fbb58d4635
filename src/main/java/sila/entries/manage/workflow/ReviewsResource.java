package sila.entries.manage.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.Stage;
import sila.entries.Entry;
import sila.entries.review.Reviews;
import sila.entries.review.Threads;
import sila.kernel.Cursor;
import sila.kernel.Flag;
import sila.kernel.Limit;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.members.Caller;
import sila.members.Scope;

/** The work list: what is in review or needs changes, what is due first comes first. */
@Path("/api/v1/manage/reviews")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.READ)
public class ReviewsResource {

    private static final String ORDER = "dueAt,id";
    private static final String ME = "me";

    private final Reviews reviews;
    private final Threads threads;
    private final ContentModel model;
    private final Caller caller;

    ReviewsResource(Reviews reviews, Threads threads, ContentModel model, Caller caller) {
        this.reviews = reviews;
        this.threads = threads;
        this.model = model;
        this.caller = caller;
    }

    /** What is asked of the list; every part may be missing. */
    record Query(
            @QueryParam("assignee") @Nullable String assignee,
            @QueryParam("overdue") @Nullable String overdue,
            @QueryParam("state") @Nullable String state,
            @QueryParam("type") @Nullable String type,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {}

    /** @param unresolvedComments how many comments wait to be resolved */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            UUID id,
            String type,
            String slug,
            String title,
            Stage state,
            int version,
            @Nullable UUID owner,
            @Nullable UUID assignee,
            @Nullable Instant dueAt,
            boolean overdue,
            long unresolvedComments,
            Instant updatedAt,
            String updatedBy) {

        static Item of(Entry entry, long unresolved) {
            Instant dueAt = entry.dueAt();
            return new Item(
                    entry.id(),
                    entry.type(),
                    entry.slug(),
                    entry.title(),
                    entry.state(),
                    entry.version(),
                    entry.owner(),
                    entry.assignee(),
                    dueAt,
                    dueAt != null && dueAt.isBefore(Instant.now()),
                    unresolved,
                    entry.updatedAt(),
                    entry.updatedBy());
        }
    }

    /** @param next cursor of the page that follows; null on the last one */
    public record Page(List<Item> items, @Nullable String next) {}

    /** {@code assignee=me} is what is assigned to the caller or was created by them; an id is what is assigned to it. */
    @GET
    public Page list(@BeanParam Query query) {
        int size = Limit.of(query.limit());
        List<Entry> found = reviews.find(wanted(query), position(query.cursor()), size + 1);
        List<Entry> shown = found.stream().limit(size).toList();
        Map<UUID, Long> unresolved =
                threads.unresolved(shown.stream().map(Entry::id).toList());
        return new Page(
                shown.stream()
                        .map(entry -> Item.of(entry, unresolved.getOrDefault(entry.id(), 0L)))
                        .toList(),
                found.size() > size ? cursor(Reviews.Position.of(shown.get(size - 1))) : null);
    }

    private Reviews.Query wanted(Query query) {
        boolean mine = ME.equals(query.assignee());
        return new Reviews.Query(
                mine || query.assignee() == null ? null : account(query.assignee()),
                mine ? me() : null,
                query.state() == null ? null : stage(query.state()),
                query.type() == null ? null : model.requireType(query.type()).name(),
                Boolean.TRUE.equals(Flag.of("overdue", query.overdue())),
                caller.permissions().rows(Scope.READ));
    }

    private UUID me() {
        UUID account = caller.account();
        if (account == null) {
            throw Problem.badRequest(
                    "assignee",
                    Text.of(
                            "Этот токен никому не принадлежит. Назовите id человека.",
                            "This token belongs to nobody. Name the id of an account."));
        }
        return account;
    }

    private static UUID account(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw Problem.badRequest(
                    "assignee", Text.of("assignee — id человека или me.", "assignee is the id of an account, or me."));
        }
    }

    private static Stage stage(String code) {
        return Stage.of(code)
                .orElseThrow(() -> Problem.badRequest(
                        "state", Text.of("Состояния: in-review, needs-changes.", "States: in-review, needs-changes.")));
    }

    private static String cursor(Reviews.Position last) {
        return new Cursor(
                        ORDER,
                        StrictJson.MAPPER
                                .createArrayNode()
                                .add(Objects.toString(last.dueAt(), null))
                                .add(last.id().toString()))
                .encoded();
    }

    private static Reviews.@Nullable Position position(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        Cursor position = Cursor.decode(cursor, ORDER);
        return new Reviews.Position(position.values().path(0).isNull() ? null : position.moment(0), position.id(1));
    }
}
