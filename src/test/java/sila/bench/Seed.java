package sila.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Articles by the ten thousand: copies, in SQL, of one that was published by the hub, each with an address, a date, an
 * author, three topics and a region of its own.
 */
record Seed(Connection database, String pattern) {

    private static final String TOPICS = "array['" + String.join("','", Requests.TOPICS) + "']";

    private static final String NUMBERS = """
            create temporary table bench_row as
            select n, gen_random_uuid() as id, now() - n * interval '1 minute' as at,
                (select entry_id from publication where type = 'person' order by entry_id offset (n %% people) limit 1) as author,
                array[topics[1 + n %% 14], topics[1 + (n + 3 + n / 14 %% 5) %% 14], topics[1 + (n + 9 + n / 70 %% 3) %% 14]] as topics,
                lpad((1 + (n * 7 %% 89))::text, 2, '0') as region
            from generate_series(1, %d) as n,
                (select %s as topics) t,
                (select count(*)::int as people from publication where type = 'person') p
            """;

    private static final String FACTS =
            "p.facts || jsonb_build_object('title', 'Статья ' || r.n, 'author', r.author, 'topics', to_jsonb(r.topics), 'regions', jsonb_build_array(r.region))";

    void articles(int count) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(NUMBERS.formatted(count, TOPICS));
            statement.execute("insert into entry (id, type, slug, language, state, version, published_version,"
                    + " first_published_at, created_at, created_by, updated_at, updated_by, title, regions)"
                    + " select r.id, 'article', 'bench-' || r.n, 'ru', 'published', 1, 1, r.at, r.at, 'bench', r.at,"
                    + " 'bench', 'Статья ' || r.n, array[r.region] from bench_row r");
            statement.execute(
                    "insert into entry_version (entry_id, number, slug, language, fields, created_at, created_by)"
                            + " select r.id, 1, 'bench-' || r.n, 'ru', v.fields, r.at, 'bench' from bench_row r, entry_version v"
                            + " where v.entry_id = '" + pattern + "'");
            statement.execute(
                    "insert into publication (entry_id, type, slug, language, version, revision, published_at,"
                            + " updated_at, since, title, fields, facts)"
                            + " select r.id, 'article', 'bench-' || r.n, 'ru', 1, r.n, r.at, r.at, r.at, 'Статья ' || r.n,"
                            + " (p.fields::jsonb || jsonb_build_object('title', 'Статья ' || r.n, 'author', r.author,"
                            + " 'topics', to_jsonb(r.topics), 'regions', jsonb_build_array(r.region)))::json, " + FACTS
                            + " from bench_row r, publication p where p.entry_id = '" + pattern + "'");
            statement.execute("insert into publication_fact (entry_id, type, path, value, published_at)"
                    + " select r.id, 'article', f.path, f.value, r.at from bench_row r cross join lateral ("
                    + " select path, value from publication_fact where entry_id = '" + pattern
                    + "' and path not in ('title', 'author', 'topics', 'regions')"
                    + " union all select 'title', to_jsonb('Статья ' || r.n)"
                    + " union all select 'author', to_jsonb(r.author)"
                    + " union all select 'regions', to_jsonb(r.region)"
                    + " union all select distinct 'topics', to_jsonb(t) from unnest(r.topics) t) f");
            statement.execute("insert into publication_reference (entry_id, target_id, published_at)"
                    + " select r.id, r.author, r.at from bench_row r where r.author is not null");
            statement.execute("update publication_clock set revision = greatest(revision,"
                    + " (select max(revision) from publication)) + 1");
            statement.execute(
                    "vacuum analyze"); // what autovacuum has done where so many have been published one by one
        }
    }
}
