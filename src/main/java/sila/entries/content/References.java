package sila.entries.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentType;
import sila.entries.answers.Content;
import sila.entries.items.Includes;
import sila.entries.items.Item;
import sila.entries.items.ItemWriter;
import sila.entries.items.Items;
import sila.entries.query.Found;
import sila.entries.query.Sort;
import sila.entries.reading.Reading;
import sila.entries.reading.Statement;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.kernel.Text;

/** Finds the published entries that point at one: in fields, in blocks, in links of rich text and in translations. */
@ApplicationScoped
class References {

    private static final Sort NEWEST_FIRST = Sort.newestFirst();

    private final Items items;

    References(Items items) {
        this.items = items;
    }

    /**
     * What is asked for.
     *
     * @param types names of the types that are looked for
     * @param fields names of the fields wanted; empty for all
     */
    record Wanted(
            Set<String> types,
            Set<String> fields,
            @Nullable Language language,
            int limit,
            @Nullable String cursor,
            boolean withTotal) {}

    /** @throws Problem 404 when there is no such published entry */
    Content to(Reading reading, ContentType type, String key, Wanted wanted) {
        UUID target = items.one(reading, type, key)
                .map(Item::id)
                .orElseThrow(() -> Problem.notFound(
                        Text.of("Такого опубликованного материала нет.", "There is no such published entry.")));
        List<Found> rows = rows(reading, target, wanted);
        boolean more = rows.size() > wanted.limit();
        List<Found> page = more ? rows.subList(0, wanted.limit()) : rows;
        List<Item> shown = items.all(reading, page);
        var writer = new ItemWriter(Includes.Inclusion.NOTHING, wanted.fields(), wanted.language());
        byte[] body = writer.page(
                shown,
                more ? NEWEST_FIRST.cursor(page.get(page.size() - 1)) : null,
                wanted.withTotal() ? (Long) total(reading, target, wanted) : null);
        return Content.of(body, PageKeys.of(shown, Set.of(target), wanted.types(), wanted.types()));
    }

    private static List<Found> rows(Reading reading, UUID target, Wanted wanted) {
        var statement = new Statement();
        String after = "";
        if (wanted.cursor() != null) {
            List<String> position = NEWEST_FIRST.position(wanted.cursor());
            after = " and (r.published_at, r.entry_id) < (cast(" + statement.bind(position.get(0))
                    + " as timestamptz), cast(" + statement.bind(position.get(1)) + " as uuid))";
        }
        String rest = pointing(statement, target, wanted) + after
                + " order by r.published_at desc, r.entry_id desc limit " + (wanted.limit() + 1);
        return reading.rows(statement, "r.entry_id, p.revision, r.published_at", rest, row -> {
            UUID id = row.getObject(2, UUID.class);
            String published =
                    row.getObject(4, OffsetDateTime.class).toInstant().toString();
            return new Found(id, row.getLong(3), List.of(published, id.toString()));
        });
    }

    private static long total(Reading reading, UUID target, Wanted wanted) {
        var statement = new Statement();
        return reading.rows(statement, "count(*)", pointing(statement, target, wanted), row -> row.getLong(2))
                .get(0);
    }

    private static String pointing(Statement statement, UUID target, Wanted wanted) {
        return "from publication_reference r join publication p on p.entry_id = r.entry_id where r.target_id = "
                + statement.bind(target) + " and p.type = any("
                + statement.bind(wanted.types().toArray(String[]::new)) + ")";
    }
}
