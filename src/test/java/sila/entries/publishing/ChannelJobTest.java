package sila.entries.publishing;

import static org.hamcrest.Matchers.equalTo;
import static sila.testing.Api.administrator;
import static sila.testing.Api.create;
import static sila.testing.Api.unique;
import static sila.testing.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sila.contentmodel.ContentType;
import sila.entries.Channel;
import sila.entries.Publication;

@QuarkusTest
class ChannelJobTest {

    private static final String UNWANTED = "Такое не берём";

    @Inject
    Picky picky;

    /** Takes all announcements but some, for a while. */
    @Singleton
    static class Picky implements Channel {

        final AtomicBoolean takesAll = new AtomicBoolean();

        @Override
        public String name() {
            return "picky";
        }

        @Override
        public boolean carries(ContentType type) {
            return type.name().equals("announcement");
        }

        @Override
        public void put(List<Publication> publications) {
            if (!takesAll.get()
                    && publications.stream().anyMatch(each -> each.title().startsWith(UNWANTED))) {
                throw new IllegalStateException("на этом канале такого не бывает");
            }
        }

        @Override
        public void remove(ContentType type, UUID entry, long revision) {}
    }

    @Test
    void an_entry_that_a_channel_cannot_take_holds_up_no_other() {
        String before = create("announcement", announcement("До"));
        String unwanted = create("announcement", announcement(UNWANTED));
        String after = create("announcement", announcement("После"));

        publishTogether(before, unwanted, after);

        awaitState(before, "delivered");
        awaitState(after, "delivered");
        awaitState(unwanted, "failed");
        administrator()
                .get("/api/v1/manage/entries/" + unwanted + "/deliveries")
                .then()
                .body("find { it.channel == 'picky' }.problem", equalTo("на этом канале такого не бывает"));
        picky.takesAll.set(true);
        awaitState(unwanted, "delivered");
    }

    private static void publishTogether(String... entries) {
        String ids = List.of(entries).stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        String release = administrator()
                .body("{\"title\": \"%s\", \"entries\": [%s]}".formatted(unique("Вместе"), ids))
                .post("/api/v1/manage/releases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        administrator()
                .post("/api/v1/manage/releases/" + release + "/publish")
                .then()
                .statusCode(200);
    }

    private static void awaitState(String entry, String state) {
        await().untilAsserted(() -> administrator()
                .get("/api/v1/manage/entries/" + entry + "/deliveries")
                .then()
                .body("find { it.channel == 'picky' }.state", equalTo(state)));
    }

    private static String announcement(String title) {
        return "{\"fields\": {\"title\": \"%s\", \"age\": \"0+\", \"topics\": [\"salary\"]}}".formatted(unique(title));
    }
}
