package sila.entries.manage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sila.entries.Author;
import sila.kernel.Bindings;
import sila.kernel.StrictJson;

/**
 * How PostgreSQL finds a page of the editors' list among forty thousand entries, which are there for one transaction
 * only: by an index, and the table is not read as a whole.
 */
@QuarkusTest
class EntryListPlansTest {

    /** Every hundredth has topic sport, every fortieth a draft behind its public version, a half was public once. */
    private static final String GENERATE = """
            insert into entry (id, type, slug, language, state, version, published_version, first_published_at, title,
                topics, created_at, created_by, updated_at, updated_by)
            select gen_random_uuid(), case when n % 10 = 0 then 'person' else 'article' end, 'plan-' || gen_random_uuid(),
                'ru', 'published', 2, case when n % 40 = 0 then 1 when n % 2 = 0 then 2 end,
                case when n % 2 = 0 then now() - n * interval '1 minute' end, 'Материал ' || n,
                case when n % 100 = 0 then '{sport}'::varchar[] else '{salary}'::varchar[] end,
                now() - n * interval '1 minute', 'test', now() - n * interval '1 minute', 'test'
            from generate_series(1, 40000) as n
            """;

    @Inject
    EntityManager database;

    @Inject
    EntryList list;

    /** Why everything is taken back at the end. */
    private static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private String plan(EntryList.Query query) {
        var plan = new AtomicReference<>("");
        try {
            QuarkusTransaction.requiringNew().timeout(600).run(() -> {
                database.createNativeQuery(GENERATE).executeUpdate();
                database.createNativeQuery("analyze entry").executeUpdate();
                plan.set(explained(query));
                throw new Enough();
            });
        } catch (Enough expected) {
            // nothing of it stays
        }
        return plan.get();
    }

    @SuppressWarnings("unchecked")
    private String explained(EntryList.Query query) {
        var bindings = new Bindings();
        String statement = list.statement(query, Author.hub("test"), 21, bindings);
        List<String> lines = bindings.query(database, "explain " + statement).getResultList();
        return String.join("\n", lines);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'sort': '-updatedAt'}",
                "{'sort': 'updatedAt', 'type': ['article']}",
                "{'sort': '-publishedAt'}",
                "{'sort': '-publishedAt', 'type': ['article'], 'topic': 'salary'}",
                "{'topic': 'sport'}",
                "{'topic': 'sport', 'sort': '-updatedAt', 'language': 'ru'}",
                "{'region': '77', 'sort': '-publishedAt'}",
                "{'hasChanges': 'true', 'sort': '-updatedAt'}",
                "{'publishedSince': '2999-01-01T00:00:00Z'}",
                "{'publishedUntil': '1999-01-01T00:00:00Z'}",
                "{'updatedSince': '2999-01-01T00:00:00Z'}",
            })
    void a_page_is_found_by_an_index(String parameters) throws JsonProcessingException {
        var query = StrictJson.MAPPER.readValue(parameters.replace('\'', '"'), EntryList.Query.class);
        assertThat(plan(query)).isNotBlank().doesNotContain("Seq Scan on entry ");
    }
}
