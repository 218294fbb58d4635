package sila.entries.manage;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.Stage;
import sila.entries.Entry;
import sila.kernel.Cursor;
import sila.kernel.Limit;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;

/** Entries of all types and states, newest first: ids grow with time. */
@ApplicationScoped
class EntryList {

    private static final String ORDER = "-id";

    private final ContentModel model;

    EntryList(ContentModel model) {
        this.model = model;
    }

    /** @param next cursor of the page that follows; null on the last one */
    public record Page(List<EntryView> items, @Nullable String next) {}

    /** What is asked of the list; every part may be missing. */
    record Query(
            @QueryParam("type") @Nullable String type,
            @QueryParam("slug") @Nullable String slug,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {}

    Page page(Query query) {
        int size = Limit.of(query.limit());
        var conditions = new ArrayList<>(List.of("deletedAt is null"));
        var parameters = new Parameters();
        if (query.type() != null) {
            conditions.add("type = :type");
            parameters.and("type", model.requireType(query.type()).name());
        }
        if (query.slug() != null) {
            conditions.add("slug = :slug");
            parameters.and("slug", query.slug());
        }
        if (query.state() != null) {
            conditions.add("state = :state");
            parameters.and("state", state(query.state()));
        }
        if (query.cursor() != null) {
            conditions.add("id < :last");
            parameters.and("last", last(query.cursor()));
        }
        String where = String.join(" and ", conditions) + " ";
        List<Entry> found = Entry.<Entry>find(where + "order by id desc", parameters.map())
                .range(0, size)
                .list();
        String next = found.size() > size ? cursor(found.get(size - 1).id()) : null;
        return new Page(found.stream().limit(size).map(EntryView::of).toList(), next);
    }

    private static String cursor(UUID last) {
        return new Cursor(ORDER, StrictJson.MAPPER.createArrayNode().add(last.toString())).encoded();
    }

    private static UUID last(String cursor) {
        return Cursor.decode(cursor, ORDER).uuid(0);
    }

    private static Stage state(String code) {
        return Stage.of(code)
                .orElseThrow(() -> Problem.badRequest(
                        "state",
                        Text.of("Состояния: %s.", "States: %s.")
                                .with(Stream.of(Stage.values()).map(Stage::code).toList())));
    }
}
