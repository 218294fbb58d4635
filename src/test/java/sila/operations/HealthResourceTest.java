package sila.operations;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static sila.testing.Api.administrator;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** How the hub is, in sentences. */
@QuarkusTest
class HealthResourceTest {

    private static final String HEALTH = "/api/v1/manage/health";

    @Test
    void every_part_says_how_it_is() {
        administrator()
                .get(HEALTH)
                .then()
                .statusCode(200)
                .body("state", not(equalTo("down")))
                .body("version", notNullValue())
                .body("java", notNullValue())
                .body("startedAt", notNullValue())
                .body("parts.name", hasItems("postgresql", "s3", "elasticsearch", "webhooks", "jobs", "heap", "disk"))
                .body("parts.find { it.name == 's3' }.says", equalTo("Работает."))
                .body("parts.find { it.name == 'postgresql' }.data.version", matchesPattern("\\d+\\..*"))
                .body("parts.find { it.name == 'disk' }.says", startsWith("Свободно "));
    }

    @Test
    void also_in_english() {
        administrator()
                .header("Accept-Language", "en")
                .get(HEALTH)
                .then()
                .body("parts.find { it.name == 'elasticsearch' }.says", equalTo("Works."))
                .body("parts.find { it.name == 'jobs' }.title", equalTo("Background jobs"));
    }
}
