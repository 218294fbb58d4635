package sila.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import sila.contentmodel.ContentModel;
import sila.entries.items.Items;
import sila.entries.query.Lists;
import sila.entries.reading.WatchedReadings;
import sila.entries.revisions.Revisions;
import sila.kernel.Language;
import sila.kernel.StrictJson;
import sila.testing.Api;
import sila.testing.WatchedDatabase;

/** How many statements a request takes that follows relations two levels deep. */
@QuarkusTest
class StatementsTest {

    private static final int MANY = 10;
    private static final String QUERY = """
            query($ids: [Operand!]) {
                articles(limit: 100, filter: {id: {in: $ids}}) {
                    items { title topicsEntries { title } author { title organisation { title } } }
                }
            }
            """;

    @Inject
    DataSource database;

    @Inject
    ContentModel model;

    @Inject
    Revisions revisions;

    @Inject
    Lists lists;

    @Inject
    Items items;

    private final List<String> articles = new ArrayList<>();

    /** Each with an author of its own, each of those with an organisation of their own. */
    private void someArticles() {
        Api.topic("salary");
        for (int i = 0; i < MANY; i++) {
            String organisation = published(
                    "organisation",
                    "{\"fields\": {\"title\": \"%s\", \"level\": \"primary\", \"age\": \"0+\"}}"
                            .formatted(unique("Первичка")));
            String author = published("person", Api.personOf(organisation, unique("Автор")));
            articles.add(published("article", Api.articleBy(author, unique("Статья"))));
        }
    }

    private int statements(int count) throws SQLException {
        try (Connection connection = database.getConnection()) {
            var watched = new WatchedDatabase(connection);
            var fetching = new Fetching(model, WatchedReadings.of(watched.source(), revisions), lists, items);
            var execution = new GraphQlExecution(new ContentSchema(model, fetching), fetching);
            var answered = execution.run(QUERY, Map.of("ids", articles.subList(0, count)), null, Language.RU);
            JsonNode answer = StrictJson.MAPPER.valueToTree(answered.body());
            assertThat(answer.has("errors")).isFalse();
            JsonNode found = answer.at("/data/articles/items");
            assertThat(found).hasSize(count);
            found.forEach(article -> {
                assertThat(article.at("/author/organisation/title").asText()).startsWith("Первичка");
                assertThat(article.at("/topicsEntries/0/title").asText()).isNotEmpty();
            });
            return watched.statements().size();
        }
    }

    @Test
    void their_number_does_not_grow_with_the_entries() throws SQLException {
        someArticles();
        assertThat(statements(MANY)).isPositive();
        items.forgetAll();
        int ofOne = statements(1);
        items.forgetAll();
        assertThat(statements(MANY)).isLessThanOrEqualTo(ofOne);
    }
}
