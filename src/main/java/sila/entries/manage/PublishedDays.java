package sila.entries.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import sila.contentmodel.Stage;
import sila.entries.Author;
import sila.kernel.Bindings;

/** What has come out and is still public, day by day: of each the first ones, and how many there are. */
@ApplicationScoped
public class PublishedDays {

    private final EntityManager database;
    private final EntryFilters filters;

    PublishedDays(EntityManager database, EntryFilters filters) {
        this.database = database;
        this.filters = filters;
    }

    /**
     * @param at when it was first public
     * @param version number of the latest version
     * @param ofDay how many there are on its day
     */
    public record Item(Instant at, UUID id, String type, String title, Stage state, int version, int ofDay) {

        static Item of(Object[] row) {
            return new Item(
                    (Instant) row[0],
                    (UUID) row[1],
                    (String) row[2],
                    (String) row[3],
                    Stage.of((String) row[4]).orElseThrow(),
                    (int) row[5],
                    ((Number) row[6]).intValue());
        }
    }

    /**
     * By moment.
     *
     * @param query of the list of entries; its order and its pages mean nothing here
     * @param days their first moments, in their order: a day has as many hours as its zone gives it
     * @param perDay how many of each
     */
    @SuppressWarnings("unchecked")
    public List<Item> find(EntryList.Query query, List<Instant> days, int perDay, Author reader) {
        var bindings = new Bindings();
        String[] beginnings = days.stream().map(Instant::toString).toArray(String[]::new);
        String sql = """
                select first_published_at, id, type, title, state, version, of_day from (
                    select e.*, count(*) over same_day as of_day,
                        row_number() over (same_day order by e.first_published_at, e.id) as place
                    from entry e where %s and e.published_version is not null
                    window same_day as (
                        partition by width_bucket(e.first_published_at, cast(%s as timestamptz[])))
                ) as published where place <= %s order by first_published_at, id
                """.formatted(
                        String.join(" and ", filters.of(query, reader, bindings::bind)),
                        bindings.bind(beginnings),
                        bindings.bind(perDay));
        return ((List<Object[]>) bindings.query(database, sql).getResultList())
                .stream().map(Item::of).toList();
    }
}
