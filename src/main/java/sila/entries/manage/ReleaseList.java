package sila.entries.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.entries.releases.Release;
import sila.entries.releases.ReleaseState;
import sila.kernel.Cursor;
import sila.kernel.Limit;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;

/** Releases of all states, newest first: ids grow with time. */
@ApplicationScoped
public class ReleaseList {

    private static final String ORDER = "-release";

    private final EntityManager database;

    ReleaseList(EntityManager database) {
        this.database = database;
    }

    /** @param next cursor of the page that follows; null on the last one */
    public record Page(List<ReleaseView> items, @Nullable String next) {}

    /** What is asked of the list; every part may be missing. */
    public record Query(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {}

    Page page(Query query) {
        int size = Limit.of(query.limit());
        var conditions = new ArrayList<String>();
        if (query.state() != null) {
            conditions.add("r.state = :state");
        }
        if (query.cursor() != null) {
            conditions.add("r.id < :last");
        }
        var statement = database.createQuery(
                        "select r, size(r.items) from Release r" + where(conditions) + " order by r.id desc",
                        Object[].class)
                .setMaxResults(size + 1);
        if (query.state() != null) {
            statement.setParameter("state", state(query.state()));
        }
        if (query.cursor() != null) {
            statement.setParameter("last", last(query.cursor()));
        }
        List<ReleaseView> found = statement.getResultList().stream()
                .map(row -> ReleaseView.inList((Release) row[0], (int) row[1]))
                .toList();
        String next = found.size() > size ? cursor(found.get(size - 1).id()) : null;
        return new Page(found.stream().limit(size).toList(), next);
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static ReleaseState state(String code) {
        return ReleaseState.of(code)
                .orElseThrow(() -> Problem.badRequest(
                        "state",
                        Text.of("Состояния: %s.", "States: %s.")
                                .with(Stream.of(ReleaseState.values())
                                        .map(ReleaseState::code)
                                        .toList())));
    }

    private static String cursor(UUID last) {
        return new Cursor(ORDER, StrictJson.MAPPER.createArrayNode().add(last.toString())).encoded();
    }

    private static UUID last(String cursor) {
        try {
            return UUID.fromString(Cursor.decode(cursor, ORDER).values().path(0).asText());
        } catch (IllegalArgumentException notAnId) {
            throw Cursor.misfit();
        }
    }
}
