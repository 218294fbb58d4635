package sila.entries.sync;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sila.entries.items.Includes;
import sila.entries.items.Item;
import sila.entries.items.ItemWriter;
import sila.entries.items.Items;
import sila.entries.items.JsonBytes;
import sila.entries.query.Found;
import sila.entries.reading.Reading;
import sila.entries.reading.Statement;
import sila.kernel.Problem;
import sila.kernel.Text;

/**
 * Finds what has changed in a view. Each entry stands at the revision of its latest change, so each comes at most once,
 * as it is now. One that is not in the view is told of when it was there at any time since the base of the token: a mirror
 * may have it from then.
 */
@ApplicationScoped
class Changes {

    /** So many changes are looked at for one answer, also when few of them are in the view. */
    private static final int LOOKED_AT = 1000;

    private final Items items;

    Changes(Items items) {
        this.items = items;
    }

    /** @param isShown whether it is in the view; else it was there before */
    private record Change(UUID entry, String type, long revision, boolean isShown, boolean wasShown) {}

    /** {@code {"changes":[{"op":"put","entry":{…}},{"op":"delete","id","type"}],"next","more"}}. */
    byte[] since(Reading reading, View view, @Nullable SyncToken given, int limit) {
        long latest = reading.known().types().values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        SyncToken token = given == null ? SyncToken.first(view.fingerprint(), latest) : given;
        List<Change> changes = changes(reading, view, token);
        if (token.reached() > reading.clock()) {
            throw lost();
        }
        var told = new ArrayList<Change>();
        long reached = token.reached();
        boolean exhausted = changes.size() < LOOKED_AT;
        for (Change change : changes) {
            if (told.size() == limit) {
                exhausted = false;
                break;
            }
            reached = change.revision();
            if (change.isShown() || change.wasShown()) {
                told.add(change);
            }
        }
        long end = Math.max(reached, latest);
        SyncToken next =
                exhausted ? new SyncToken(token.view(), end, end) : new SyncToken(token.view(), token.base(), reached);
        return body(reading, view, told, next, !exhausted);
    }

    private static List<Change> changes(Reading reading, View view, SyncToken token) {
        var statement = new Statement();
        String each = "select entry_id, type, revision, %s as gone from %s where type = t.name and revision > "
                + statement.bind(token.reached()) + " order by revision limit " + LOOKED_AT;
        String rest = "from (select c.* from unnest("
                + statement.bind(view.types().toArray(String[]::new)) + ") as t (name) cross join lateral (("
                + each.formatted("false", "publication") + ") union all (" + each.formatted("true", "withdrawal")
                + ")) c order by c.revision limit " + LOOKED_AT + ") c order by c.revision";
        String shown = "(not c.gone and exists (select 1 from publication p where p.entry_id = c.entry_id and "
                + view.sql(statement, "p") + "))";
        String before = "exists (select 1 from publication_past p where p.entry_id = c.entry_id and p.until_revision > "
                + statement.bind(token.base()) + " and " + view.sql(statement, "p") + ")";
        return reading.rows(
                statement,
                "c.entry_id, c.type, c.revision, " + shown + ", " + before,
                rest,
                row -> new Change(
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getLong(4),
                        row.getBoolean(5),
                        row.getBoolean(6)));
    }

    private byte[] body(Reading reading, View view, List<Change> told, SyncToken next, boolean more) {
        // by its revision: the state from before may still be in memory, and the mirror would never be told of this one
        List<Found> put = told.stream()
                .filter(Change::isShown)
                .map(change -> new Found(change.entry(), change.revision(), List.of()))
                .toList();
        Map<UUID, Item> found =
                items.all(reading, put).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        var writer = new ItemWriter(Includes.Inclusion.NOTHING, view.fields(), view.language());
        var out = new JsonBytes(found.values().stream().mapToInt(Item::length).sum() + 100 * told.size() + 500)
                .add("{\"changes\":[");
        String separator = "";
        for (Change change : told) {
            Item item = found.get(change.entry());
            if (change.isShown() && item == null) {
                continue; // withdrawn since, which is a change of a later answer
            }
            out.add(separator);
            separator = ",";
            if (item == null) {
                out.add("{\"op\":\"delete\",\"id\":\"" + change.entry() + "\",\"type\":\"" + change.type() + "\"}");
            } else {
                out.add("{\"op\":\"put\",\"entry\":");
                writer.write(item, out);
                out.add('}');
            }
        }
        return out.add("],\"next\":\"" + next.encoded() + "\",\"more\":" + more + "}")
                .toByteArray();
    }

    private static Problem lost() {
        return new Problem(
                410,
                "sync-token-lost",
                Text.of(
                        "Такой правки в хабе ещё не было: его восстановили из копии. Начните зеркало заново, без since.",
                        "The hub knows no such revision: it was restored from a backup. Begin the mirror anew, without since."));
    }
}
