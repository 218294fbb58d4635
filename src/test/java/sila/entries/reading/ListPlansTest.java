package sila.entries.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static sila.testing.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.entries.editions.Edition;
import sila.entries.query.ContentQuery;
import sila.entries.query.Found;
import sila.entries.query.Lists;
import sila.entries.query.Parameters;
import sila.entries.revisions.Revisions;
import sila.testing.WatchedDatabase;

/**
 * How PostgreSQL finds a page among twenty thousand entries, which are there for one transaction only: rows are found by
 * indexes, and no table is read as a whole.
 */
@QuarkusTest
class ListPlansTest {

    private static final int ENTRIES = 20_000;

    /** Titles are «Норма 1» to «Норма 20000», of which every tenth has topic salary and every hundredth region 77. */
    private static final String GENERATE = """
            with made as (
                select gen_random_uuid() as id, n, now() - n * interval '1 minute' as at from generate_series(1, %d) as n),
            entries as (
                insert into entry (id, type, slug, language, state, version, published_version, first_published_at,
                    created_at, created_by, updated_at, updated_by)
                select id, 'legal-norm', 'plan-' || id, 'ru', 'published', 1, 1, at, at, 'test', at, 'test' from made),
            public as (
                insert into publication (entry_id, type, slug, language, version, revision, published_at, updated_at, since,
                    title, fields, facts)
                select id, 'legal-norm', 'plan-' || id, 'ru', 1, 0, at, at, at, 'Норма', '{"title":"Норма"}', jsonb_build_object(
                    'title', 'Норма ' || n, 'age', '0+', 'number', lpad(cast(n %% 500 as text), 3, '0'),
                    'topics', case when n %% 10 = 0 then '["salary"]' else '["youth"]' end::jsonb,
                    'regions', case when n %% 100 = 0 then '["77"]' else '["78"]' end::jsonb)
                from made)
            insert into publication_fact (entry_id, type, path, value, published_at)
            select id, 'legal-norm', f.path, f.value, at from made cross join lateral (values
                ('title', to_jsonb('Норма ' || n)), ('age', '"0+"'), ('act', 'null'),
                ('number', to_jsonb(lpad(cast(n %% 500 as text), 3, '0'))),
                ('topics', case when n %% 10 = 0 then '"salary"' else '"youth"' end::jsonb),
                ('regions', case when n %% 100 = 0 then '"77"' else '"78"' end::jsonb)) as f (path, value)
            """.formatted(ENTRIES);

    @Inject
    DataSource database;

    @Inject
    ContentModel model;

    @Inject
    Revisions revisions;

    @Inject
    Lists lists;

    private interface Work {
        void on(WatchedDatabase watched) throws SQLException;
    }

    private void amongThousands(Work work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(GENERATE);
                statement.execute("analyze publication");
                statement.execute("analyze publication_fact");
                work.on(new WatchedDatabase(connection));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private List<Found> page(WatchedDatabase watched, String parameters) {
        return page(watched, parameters, 0);
    }

    /** @param later so many publications */
    private List<Found> page(WatchedDatabase watched, String parameters, int later) {
        ContentType type = model.requireType("legal-norm");
        var query = ContentQuery.of(model, type, Parameters.of(parameters));
        var now = revisions.known(query.types());
        var then = new Revisions.Known(now.changes(), now.clock() + later, now.types(), now.at());
        return lists.page(new Reading(watched.source(), Edition.current(), then), query)
                .found();
    }

    private static void assertReadByIndex(WatchedDatabase watched) {
        assertThat(watched.plans()).isNotEmpty().allSatisfy(plan -> assertThat(plan)
                .doesNotContain("Seq Scan on publication ")
                .doesNotContain("Seq Scan on publication_fact"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sort=-publishedAt",
                "sort=publishedAt",
                "sort=-updatedAt",
                "sort=slug",
                "filter[topics][eq]=salary",
                "filter[topics][eq]=salary&filter[regions][eq]=77",
                "filter[topics][eq]=youth&filter[regions][eq]=78",
                "filter[regions][eq]=77&sort=title",
                "filter[regions][in]=77,50",
                "filter[title][eq]=Норма 777",
                "filter[title][gt]=Норма 9998&sort=title",
                "filter[or][0][title]=Норма 1&filter[or][1][title]=Норма 2",
                "filter[slug][eq]=plan-none",
                "filter[publishedAt][gt]=2100-01-01T00:00:00Z",
            })
    void a_page_is_found_by_an_index(String parameters) throws SQLException {
        amongThousands(watched -> {
            page(watched, parameters.replace(" ", "%20") + "&total=false");
            assertReadByIndex(watched);
        });
    }

    /** When the hub starts it looks whether all entries have a fact for each field; until then it does without the index. */
    @ParameterizedTest
    @CsvSource({"sort=title", "sort=-title", "sort=number", "sort=-number&filter[topics]=youth"})
    void an_order_by_a_field_is_that_of_an_index(String parameters) throws SQLException {
        amongThousands(watched -> await().untilAsserted(() -> {
            watched.forget();
            page(watched, parameters + "&total=false");
            assertReadByIndex(watched);
        }));
    }

    @Test
    void a_page_deep_inside_costs_what_the_first_costs() throws SQLException {
        amongThousands(watched -> {
            ContentType type = model.requireType("legal-norm");
            for (String sort : List.of("-publishedAt", "publishedAt", "-updatedAt", "slug")) {
                var query = ContentQuery.of(model, type, Parameters.of("total=false&limit=100&sort=" + sort));
                List<Found> rows = page(watched, "total=false&limit=100&sort=" + sort);
                watched.forget();
                page(
                        watched,
                        "total=false&sort=" + sort + "&cursor=" + query.sort().cursor(rows.get(99)));
                assertReadByIndex(watched);
                assertThat(watched.plans().get(0))
                        .as("the cursor bounds the index and filters nothing out: %s", sort)
                        .containsPattern("Index Cond: .*(ROW\\(|slug)")
                        .doesNotContain("Sort Key: f.");
            }
        });
    }

    /** How frequent a value is, is counted once and kept; a moment is another one in each request. */
    @Test
    void a_moment_is_looked_up_and_not_counted() throws SQLException {
        amongThousands(watched -> {
            String values = "total=false&filter[topics][eq]=salary&filter[regions][eq]=77&filter[publishedAt][lt]=";
            page(watched, values + "2024-01-01T00:00:00Z");
            watched.forget();
            page(watched, values + "2025-01-01T00:00:00Z");
            assertThat(watched.statements()).hasSizeLessThanOrEqualTo(2);
            assertReadByIndex(watched);
        });
    }

    @Test
    void what_was_counted_many_publications_ago_is_counted_again() throws SQLException {
        amongThousands(watched -> {
            String parameters = "total=false&sort=title&filter[topics][eq]=salary";
            page(watched, parameters);
            watched.forget();
            page(watched, parameters, 10);
            assertThat(watched.statements()).noneMatch(sql -> sql.contains("count(*)"));
            page(watched, parameters, 10_000);
            assertThat(watched.statements()).anyMatch(sql -> sql.contains("count(*)"));
        });
    }

    @Test
    void a_total_of_one_value_is_counted_in_the_index_alone() throws SQLException {
        amongThousands(watched -> {
            page(watched, "filter[title][eq]=" + UUID.randomUUID());
            assertThat(watched.plans().get(watched.plans().size() - 1)).contains("publication_fact_list");
            assertReadByIndex(watched);
        });
    }
}
