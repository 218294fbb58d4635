package sila.entries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static sila.testing.Patience.await;

import io.restassured.http.ContentType;
import io.restassured.path.xml.XmlPath;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sila.testing.Api;
import sila.testing.HubProcess;
import sila.webhooks.Receiver;

/** The hub is killed between the commit and the delivery; nothing of what was committed is lost. */
class DeliveryAfterKillIT {

    /** A feed shows 50 items: with these topics each entry is in one of them. */
    private static final List<String> TOPICS = List.of("energy", "safety", "youth", "health");

    private static final int ENTRIES = 50 * TOPICS.size();
    private static final Map<String, String> CONFIGURATION = Map.of(
            "SILA_ADMIN_TOKEN", Api.TOKEN, "SILA_DEMO", "false", "SILA_WEBHOOKS_ALLOW_PRIVATE", Receiver.ALLOWED);

    /** One job at a time: so that the kill finds most of the work still to be done. */
    private static final Map<String, String> SLOW = with("SILA_JOBS_THREADS", "1");

    @TempDir
    Path home;

    @Test
    void every_published_entry_arrives_in_every_channel_and_at_the_receiver_of_a_webhook() throws Exception {
        List<String> ids;
        String webhook;
        try (var receiver = new Receiver()) {
            // answers nothing: what was sent before the kill has not arrived either
            receiver.hangs = true;
            try (var hub = HubProcess.start(home, SLOW).awaitReady()) {
                webhook = webhook(hub, receiver);
                ids = publishMany(hub);
                await().until(() -> !receiver.messages().isEmpty());
                hub.kill();
            }
            int cutOff = receiver.messages().size();
            receiver.hangs = false;
            try (var hub = HubProcess.start(home, CONFIGURATION).awaitReady()) {
                assertThat(waiting(hub)).as("what the kill has left").isPositive();
                await().pollInterval(Duration.ofSeconds(1)).until(() -> waiting(hub) == 0);
                everyOneIsEverywhere(hub, ids);
                await().untilAsserted(() -> nothingIsLeftToTell(hub, webhook));
                everyOneIsTold(receiver, cutOff, ids);
            }
        }
    }

    private static Map<String, String> with(String name, String value) {
        var configuration = new HashMap<>(CONFIGURATION);
        configuration.put(name, value);
        return configuration;
    }

    private static String webhook(HubProcess hub, Receiver receiver) {
        return administrator(hub)
                .body("{\"name\": \"Получатель\", \"url\": \"" + receiver.url()
                        + "\", \"events\": [\"entry.published\"], \"types\": [\"article\"]}")
                .post("/api/v1/manage/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void nothingIsLeftToTell(HubProcess hub, String webhook) {
        for (String state : List.of("pending", "failed")) {
            administrator(hub)
                    .queryParam("state", state)
                    .get("/api/v1/manage/webhooks/" + webhook + "/deliveries")
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
    }

    /** Of an entry always the same message, however often it comes. */
    private static void everyOneIsTold(Receiver receiver, int cutOff, List<String> ids) {
        var messages = receiver.messages();
        assertThat(messages.subList(cutOff, messages.size()).stream().map(Receiver.Message::entry))
                .containsAll(ids);
        for (String id : ids) {
            assertThat(receiver.about(id)
                            .map(message -> message.header("Sila-Delivery"))
                            .distinct())
                    .hasSize(1);
        }
    }

    private static List<String> publishMany(HubProcess hub) throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> calls = IntStream.range(0, ENTRIES)
                    .<Callable<String>>mapToObj(n -> () -> publish(hub, n))
                    .toList();
            return threads.invokeAll(calls).stream()
                    .map(DeliveryAfterKillIT::value)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private static String publish(HubProcess hub, int n) {
        String id = administrator(hub)
                .body(Api.article("Материал номер " + n, TOPICS.get(n % TOPICS.size())))
                .post("/api/v1/manage/content/article")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        administrator(hub)
                .post("/api/v1/manage/entries/" + id + "/publish")
                .then()
                .statusCode(200);
        return id;
    }

    private static long waiting(HubProcess hub) {
        return given().baseUri(hub.url())
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("sila_jobs_waiting ") || line.startsWith("sila_deliveries_waiting "))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.indexOf(' '))))
                .sum();
    }

    private static void everyOneIsEverywhere(HubProcess hub, List<String> ids) {
        for (String id : ids) {
            String url = given().baseUri(hub.url())
                    .get("/api/v1/content/article/" + id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("url");
            given().baseUri(hub.url())
                    .get(url.substring(url.indexOf("/articles/")))
                    .then()
                    .statusCode(200);
            administrator(hub)
                    .get("/api/v1/manage/entries/" + id + "/deliveries")
                    .then()
                    .body("channel", hasItem("archive"))
                    .body("channel", hasItem("feeds"))
                    .body("channel", hasItem("index"))
                    .body("channel", hasItem("site"))
                    .body("state", everyItem(equalTo("delivered")));
        }
        assertThat(inTheIndex(hub)).containsAll(ids);
        assertThat(TOPICS.stream().flatMap(topic -> inTheFeed(hub, topic))).containsAll(ids);
    }

    private static Stream<String> inTheFeed(HubProcess hub, String topic) {
        String rss = given().baseUri(hub.url())
                .get("/feeds/topics/" + topic + "/rss.xml")
                .asString();
        return new XmlPath(rss)
                .getList("rss.channel.item.guid", String.class).stream()
                        .map(guid -> guid.substring("urn:uuid:".length()));
    }

    private static List<String> inTheIndex(HubProcess hub) {
        var found = new ArrayList<String>();
        String cursor = null;
        do {
            var request = given().baseUri(hub.url()).queryParam("limit", 100);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/feed");
            found.addAll(page.then().statusCode(200).extract().path("items.entry.id"));
            cursor = page.path("next");
        } while (cursor != null);
        return found;
    }

    private static RequestSpecification administrator(HubProcess hub) {
        return given().baseUri(hub.url())
                .header("Authorization", "Bearer " + Api.TOKEN)
                .contentType(ContentType.JSON);
    }

    private static String value(Future<String> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
