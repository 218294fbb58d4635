package sila.entries.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import sila.contentmodel.ContentModel;
import sila.entries.editions.Edition;
import sila.entries.items.Includes;
import sila.entries.items.Item;
import sila.entries.items.Items;
import sila.entries.query.ContentQuery;
import sila.entries.query.Lists;
import sila.entries.query.Parameters;
import sila.entries.revisions.Revisions;
import sila.testing.Api;
import sila.testing.WatchedDatabase;

/** How many statements a list takes: as many for one entry as for twenty, and fewer the second time. */
@QuarkusTest
class StatementsTest {

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

    @Inject
    Includes includes;

    private final List<String> articles = new ArrayList<>();

    private void twentyArticlesOfTwentyAuthors() {
        String organisation = published(
                "organisation",
                "{\"fields\": {\"title\": \"%s\", \"level\": \"primary\", \"age\": \"0+\"}}"
                        .formatted(unique("Совет")));
        for (int i = 0; i < 20; i++) {
            String author = published("person", Api.personOf(organisation, unique("Автор")));
            articles.add(published("article", Api.articleBy(author, unique("Статья"))));
        }
    }

    private int statements(int count) throws SQLException {
        try (Connection connection = database.getConnection()) {
            var watched = new WatchedDatabase(connection);
            var query = ContentQuery.of(
                    model,
                    model.requireType("article"),
                    Parameters.of("total=false&include=author.organisation,topics&filter[id][in]="
                            + String.join(",", articles.subList(0, count))));
            var reading = new Reading(watched.source(), Edition.current(), revisions.known(query.types()));
            List<Item> found = items.all(reading, lists.page(reading, query).found());
            var inclusion = includes.of(reading, found, query.include(), query.selection());
            assertThat(found).hasSize(count);
            assertThat(inclusion.sought()).hasSizeGreaterThan(count);
            return watched.statements().size();
        }
    }

    @Test
    void their_number_does_not_grow_with_the_entries() throws SQLException {
        twentyArticlesOfTwentyAuthors();
        items.forgetAll();
        int ofOne = statements(1);
        items.forgetAll();
        int ofTwenty = statements(20);
        assertThat(ofTwenty).isLessThanOrEqualTo(ofOne).isLessThanOrEqualTo(7);
        assertThat(statements(20)).as("what is in memory is not read again").isLessThanOrEqualTo(2);
    }
}
