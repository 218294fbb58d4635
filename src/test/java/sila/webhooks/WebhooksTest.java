package sila.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.create;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;
import static sila.testing.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sila.entries.Author;
import sila.entries.editing.Entries;
import sila.jobs.Jobs;
import sila.kernel.Expected;
import sila.testing.Api;

/** Against receivers that are real servers. */
@QuarkusTest
class WebhooksTest {

    private static final String WEBHOOKS = "/api/v1/manage/webhooks";
    private final List<Receiver> receivers = new ArrayList<>();
    private final List<String> webhooks = new ArrayList<>();

    @Inject
    Entries entries;

    @Inject
    Jobs jobs;

    @Inject
    EntityManager database;

    @AfterEach
    void leaveNothingBehind() {
        receivers.forEach(Receiver::close);
        for (String id : webhooks) {
            String tag = administrator().get(WEBHOOKS + "/" + id).header("ETag");
            if (tag != null) {
                administrator().header("If-Match", tag).delete(WEBHOOKS + "/" + id);
            }
        }
    }

    @Nested
    class Telling {

        @Test
        void a_publication_is_told_with_a_signature_that_can_be_verified() throws Exception {
            Receiver receiver = receiver();
            Response webhook = webhook(receiver, "\"events\": [\"entry.published\"]");
            String id = published("article", article(unique("Тариф вырос")));

            Receiver.Message message = heard(receiver, id);

            assertThat(message.isSignedBy(webhook.path("secret"))).isTrue();
            assertThat(message.isSignedBy("whsec_another")).isFalse();
            assertThat(message.header("Content-Type")).startsWith("application/json");
            assertThat(message.header("User-Agent")).startsWith("sila");
            assertThat(message.event()).isEqualTo("entry.published");
            var body = message.body();
            assertThat(body.path("id").asText()).isEqualTo(message.header("Sila-Delivery"));
            assertThat(body.path("event").asText()).isEqualTo("entry.published");
            assertThat(body.path("at").asText()).endsWith("Z");
            assertThat(body.path("entry").path("type").asText()).isEqualTo("article");
            assertThat(body.path("entry").path("language").asText()).isEqualTo("ru");
            assertThat(body.path("entry").path("version").asInt()).isEqualTo(1);
            assertThat(body.path("entry").path("revision").asLong()).isPositive();
            assertThat(body.path("entry").path("url").asText()).contains("/articles/tarif-vyros");
            assertThat(body.path("keys").valueStream().map(key -> key.asText()))
                    .contains("entry/" + id, "type/article");
            log(webhook, delivery -> delivery.body("items[0].state", equalTo("delivered"))
                    .body("items[0].entry", equalTo(id))
                    .body("items[0].attempts", equalTo(1))
                    .body("items[0].status", equalTo(200))
                    .body("items[0].answer", equalTo("taken by the test"))
                    .body("items[0].duration", notNullValue())
                    .body("items[0].nextAttempt", nullValue())
                    .body("items[0].problem", nullValue()));
        }

        @Test
        void drafts_are_told_too_and_of_a_withdrawal_what_was_public() {
            Receiver receiver = receiver();
            webhook(receiver, "\"events\": [\"entry.created\", \"entry.unpublished\"]");
            String id = published("article", article(unique("Черновик")));
            administrator()
                    .post("/api/v1/manage/entries/" + id + "/unpublish")
                    .then()
                    .statusCode(200);

            await().untilAsserted(() -> assertThat(receiver.about(id).map(Receiver.Message::event))
                    .containsExactlyInAnyOrder("entry.created", "entry.unpublished"));

            receiver.about(id).forEach(message -> {
                boolean isPublic = message.event().equals("entry.unpublished");
                assertThat(message.body().has("keys")).isEqualTo(isPublic);
                assertThat(message.body().path("entry").has("revision")).isEqualTo(isPublic);
            });
        }

        @Test
        void what_is_rolled_back_is_told_to_nobody() {
            Receiver receiver = receiver();
            webhook(receiver, "\"events\": [\"entry.published\"]");
            String never = create("article", article(unique("Не вышло")));

            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                        entries.publish(UUID.fromString(never), Expected.ANY, null, Author.hub("test"));
                        throw new IllegalStateException("on purpose");
                    }))
                    .hasMessage("on purpose");
            String later = published("article", article(unique("Вышло")));

            heard(receiver, later);
            assertThat(receiver.about(never)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "\"events\": [\"entry.saved\"]",
                    "\"events\": [\"entry.published\"], \"types\": [\"person\", \"event\"]",
                    "\"events\": [\"entry.published\"], \"filter\": {\"topics\": [\"culture\", \"sport\"]}",
                    "\"events\": [\"entry.published\"], \"filter\": {\"regions\": [\"78\"]}",
                    "\"events\": [\"entry.published\"], \"filter\": {\"language\": \"en\"}",
                    "\"events\": [\"entry.published\"], \"active\": false",
                })
        void what_was_not_asked_for_is_not_told(String settings) {
            Receiver deaf = receiver();
            Receiver listening = receiver();
            webhook(deaf, settings);
            webhook(
                    listening,
                    "\"events\": [\"entry.published\"], \"types\": [\"article\"],"
                            + " \"filter\": {\"topics\": [\"salary\", \"sport\"], \"regions\": [\"77\"], \"language\": \"ru\"}");

            String id = published("article", article(unique("Мимо")));

            heard(listening, id);
            assertThat(deaf.messages()).isEmpty();
        }
    }

    @Nested
    class Trying {

        @Test
        void who_fails_at_first_gets_the_same_message_again() {
            Receiver receiver = receiver();
            receiver.failuresFirst = 2;
            Response webhook = webhook(receiver, "\"events\": [\"entry.published\"]");

            String id = published("article", article(unique("С третьего раза")));

            log(webhook, delivery -> delivery.body("items[0].state", equalTo("delivered"))
                    .body("items[0].attempts", greaterThanOrEqualTo(3)));
            assertThat(receiver.about(id)).hasSizeGreaterThanOrEqualTo(3);
            assertThat(receiver.about(id)
                            .map(message -> message.header("Sila-Delivery"))
                            .distinct())
                    .hasSize(1);
            assertThat(receiver.about(id).map(Receiver.Message::text).distinct())
                    .hasSize(1);
            read(webhook).body("state", equalTo("active")).body("failingSince", nullValue());
        }

        /** Without the wish there would be a dozen attempts; in the tests a message is tried for six seconds. */
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"429 | 3600 | 2", "503 | Tue, 31 Dec 2999 23:59:59 GMT | 2", "503 | 2 | 4"})
        void who_wants_to_be_left_alone_for_a_while_is(int status, String retryAfter, int most) {
            Receiver busy = receiver();
            busy.status = status;
            busy.headers = Map.of("Retry-After", retryAfter);
            Response webhook = webhook(busy, "\"events\": [\"entry.published\"]");

            String id = published("article", article(unique("Потом")));

            log(webhook, delivery -> delivery.body("items[0].state", equalTo("failed"))
                    .body("items[0].attempts", greaterThanOrEqualTo(2))
                    .body("items[0].attempts", lessThanOrEqualTo(most)));
            assertThat(busy.about(id)).hasSizeBetween(2, most);
        }

        @Test
        void who_hangs_delays_nobody_else() {
            Receiver hanging = receiver();
            hanging.hangs = true;
            Receiver healthy = receiver();
            Response stuck = webhook(hanging, "\"events\": [\"entry.published\"]");
            webhook(healthy, "\"events\": [\"entry.published\"]");

            var ids = new ArrayList<String>();
            for (int i = 0; i < 12; i++) {
                ids.add(published("article", article(unique("Ждать некого"))));
            }

            ids.forEach(id -> heard(healthy, id));
            ids.forEach(Api::awaitDelivered);
            log(stuck, delivery -> delivery.body("items.problem", hasItem(containsString("не ответил вовремя"))));
            administrator()
                    .get(WEBHOOKS + "/" + id(stuck) + "/deliveries?state=delivered")
                    .then()
                    .body("items", hasSize(0));
        }

        @Test
        void who_is_down_for_long_is_given_up_switched_off_and_can_be_called_again() {
            Receiver down = receiver();
            down.status = 503;
            Receiver watcher = receiver();
            Response webhook = webhook(down, "\"events\": [\"entry.published\"]");
            webhook(watcher, "\"events\": [\"webhook.disabled\"]");
            String first = published("article", article(unique("Первая")));
            for (int i = 0; i < 2; i++) {
                published("article", article(unique("Следующая")));
            }

            await().untilAsserted(() -> read(webhook)
                    .body("state", equalTo("disabled"))
                    .body("active", equalTo(false))
                    .body("reason", startsWith("Подряд не доставлено"))
                    .body("disabledAt", notNullValue())
                    .body("failingSince", notNullValue()));
            log(webhook, delivery -> delivery.body("items.state", hasItem("failed"))
                    .body("items.problem", hasItem("Получатель ответил 503."))
                    .body("items.nextAttempt", hasItem(nullValue())));
            RestAssured.get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body(
                            "checks.find {it.name == 'webhooks'}.data.'webhook.disabled'",
                            containsString(webhook.path("name")));
            administrator()
                    .get("/api/v1/manage/health")
                    .then()
                    .body(
                            "parts.find { it.name == 'webhooks' }.says",
                            allOf(containsString("Отключены хабом: "), containsString(webhook.path("name"))))
                    .body("parts.find { it.name == 'webhooks' }.advice", containsString("включите вебхук снова"));
            await().until(() -> watcher.messages().stream()
                    .anyMatch(message ->
                            message.body().path("webhook").path("id").asText().equals(id(webhook))));
            published("article", article(unique("Этой уже не услышит")));
            int told = log(webhook).extract().path("items.size()");
            assertThat(told).isEqualTo(3);

            down.status = 200;
            String delivery = log(webhook).extract().path("items.find {it.entry == '" + first + "'}.id");
            administrator()
                    .post(WEBHOOKS + "/" + id(webhook) + "/deliveries/" + delivery + "/redeliver")
                    .then()
                    .statusCode(409);
            change(webhook, settings(down, "\"events\": [\"entry.published\"]"))
                    .statusCode(200)
                    .body("state", equalTo("active"))
                    .body("reason", nullValue());
            administrator()
                    .post(WEBHOOKS + "/" + id(webhook) + "/deliveries/" + delivery + "/redeliver")
                    .then()
                    .statusCode(202)
                    .body("state", equalTo("pending"));
            await().untilAsserted(() -> administrator()
                    .get(WEBHOOKS + "/" + id(webhook) + "/deliveries/" + delivery)
                    .then()
                    .body("state", equalTo("delivered"))
                    .body("message.entry.id", equalTo(first)));
            assertThat(down.about(first).map(message -> message.header("Sila-Delivery")))
                    .containsOnly(delivery);
        }

        @Test
        void who_is_gone_for_good_is_not_asked_again() {
            Receiver gone = receiver();
            gone.status = 410;
            Response webhook = webhook(gone, "\"events\": [\"entry.published\"]");

            String id = published("article", article(unique("Никому")));

            await().untilAsserted(() ->
                    read(webhook).body("state", equalTo("disabled")).body("reason", containsString("410")));
            assertThat(gone.about(id)).hasSize(1);
        }

        @Test
        void what_waits_is_sent_when_the_webhook_is_active_again() {
            Receiver receiver = receiver();
            receiver.status = 500;
            String settings = "\"events\": [\"entry.published\"]";
            Response webhook = webhook(receiver, settings);
            String id = published("article", article(unique("Подождёт")));
            heard(receiver, id);

            change(webhook, settings(receiver, settings + ", \"active\": false"))
                    .statusCode(200)
                    .body("state", equalTo("paused"));
            receiver.status = 200;
            change(webhook, settings(receiver, settings)).statusCode(200);

            log(webhook, delivery -> delivery.body("items[0].state", equalTo("delivered")));
        }

        @Test
        void what_waits_goes_with_its_webhook() {
            Receiver receiver = receiver();
            receiver.status = 500;
            Response webhook = webhook(receiver, "\"events\": [\"entry.published\"]");
            String id = published("article", article(unique("Отменено")));
            String delivery = heard(receiver, id).header("Sila-Delivery");

            administrator()
                    .header("If-Match", tag(webhook))
                    .delete(WEBHOOKS + "/" + id(webhook))
                    .then()
                    .statusCode(204);

            administrator().get(WEBHOOKS + "/" + id(webhook)).then().statusCode(404);
            administrator()
                    .get(WEBHOOKS + "/" + id(webhook) + "/deliveries")
                    .then()
                    .statusCode(404);
            await().until(() -> waitingJobs(delivery) == 0);
        }
    }

    @Nested
    class Guarding {

        @ParameterizedTest
        @CsvSource({
            "http://127.0.0.1:8080/", "http://169.254.169.254/latest/meta-data", "http://[::1]/", "https://10.0.0.1/",
            "http://[::ffff:192.168.0.1]/", "ftp://example.org/", "http://user:password@example.org/", "not an address"
        })
        void an_address_that_may_not_be_called_is_refused_at_once(String url) {
            administrator()
                    .body("{\"name\": \"x\", \"url\": \"" + url + "\", \"events\": [\"entry.published\"]}")
                    .post(WEBHOOKS)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/url"));
        }

        @Test
        void a_name_that_leads_into_a_private_network_is_not_called() {
            Receiver forbidden = receiver(Receiver.FORBIDDEN);
            Response webhook =
                    webhook("http://localhost:" + forbidden.port() + "/", "\"events\": [\"entry.published\"]");

            test(webhook, ping -> ping.body("state", equalTo("failed"))
                    .body("status", nullValue())
                    .body("problem", containsString("не публичный")));

            assertThat(forbidden.messages()).isEmpty();
        }

        @Test
        void a_redirection_into_a_private_network_is_not_followed() {
            Receiver forbidden = receiver(Receiver.FORBIDDEN);
            Receiver sly = receiver();
            sly.status = 307;
            sly.headers = Map.of("Location", forbidden.url());
            Response webhook = webhook(sly, "\"events\": [\"entry.published\"]");

            test(webhook, ping -> ping.body("state", equalTo("failed"))
                    .body("status", equalTo(307))
                    .body("problem", containsString("перенаправляет")));

            assertThat(forbidden.messages()).isEmpty();
        }
    }

    @Nested
    class Managing {

        @Test
        void a_ping_shows_whether_a_message_arrives_also_while_the_webhook_is_paused() throws Exception {
            Receiver receiver = receiver();
            Response webhook = webhook(receiver, "\"events\": [\"entry.published\"], \"active\": false");

            test(webhook, ping -> ping.body("state", equalTo("delivered")).body("event", equalTo("ping")));

            Receiver.Message ping = receiver.messages().get(0);
            assertThat(ping.event()).isEqualTo("ping");
            assertThat(ping.body().path("webhook").path("id").asText()).isEqualTo(id(webhook));
            assertThat(ping.isSignedBy(webhook.path("secret"))).isTrue();
        }

        @Test
        void a_new_secret_signs_beside_the_former_one_for_a_day() throws Exception {
            Receiver receiver = receiver();
            Response webhook = webhook(receiver, "\"events\": [\"entry.published\"]");
            String former = webhook.path("secret");

            Response renewed =
                    administrator().header("If-Match", tag(webhook)).post(WEBHOOKS + "/" + id(webhook) + "/secret");
            renewed.then().statusCode(200).body("formerSecretUntil", notNullValue());
            String fresh = renewed.path("secret");
            Receiver.Message message = heard(receiver, published("article", article(unique("Смена"))));

            assertThat(fresh).isNotEqualTo(former);
            assertThat(message.isSignedBy(fresh)).isTrue();
            assertThat(message.isSignedBy(former)).isTrue();

            QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                            "update webhook set former_secret_until = now() - interval '1 second' where id = cast(:id as uuid)")
                    .setParameter("id", id(webhook))
                    .executeUpdate());
            Receiver.Message later = heard(receiver, published("article", article(unique("На другой день"))));
            assertThat(later.isSignedBy(fresh)).isTrue();
            assertThat(later.isSignedBy(former)).isFalse();
        }

        @Test
        void a_secret_is_shown_once() {
            Response webhook = webhook(receiver(), "\"events\": [\"entry.published\"]");

            webhook.then().body("secret", startsWith("whsec_"));
            read(webhook).body("secret", nullValue());
            administrator().get(WEBHOOKS).then().body("find {it.id == '" + id(webhook) + "'}.secret", nullValue());
        }

        @Test
        void two_people_do_not_write_over_each_other() {
            Receiver receiver = receiver();
            String settings = "\"events\": [\"entry.published\"]";
            Response webhook = webhook(receiver, settings);
            String path = WEBHOOKS + "/" + id(webhook);
            String stale = tag(webhook);

            administrator().body(settings(receiver, settings)).put(path).then().statusCode(428);
            administrator().delete(path).then().statusCode(428);
            administrator().post(path + "/secret").then().statusCode(428);
            change(webhook, settings(receiver, settings)).statusCode(200).body("version", equalTo(2));
            for (String method : List.of("PUT", "DELETE")) {
                administrator()
                        .header("If-Match", stale)
                        .body(settings(receiver, settings))
                        .request(method, path)
                        .then()
                        .statusCode(412)
                        .body("version", equalTo(2));
            }
        }

        @Test
        void wrong_settings_are_refused_all_at_once() {
            administrator()
                    .body("""
                            {"name": " ", "url": "mailto:x@example.org", "events": ["entry.exploded", null], "types": ["novel"],
                             "filter": {"topics": ["astrology"], "regions": ["1000"], "language": "fr"}}
                            """)
                    .post(WEBHOOKS)
                    .then()
                    .statusCode(422)
                    .body(
                            "errors.pointer",
                            hasItems(
                                    "/name",
                                    "/url",
                                    "/events/0",
                                    "/events/1",
                                    "/types/0",
                                    "/filter/topics/0",
                                    "/filter/regions/0",
                                    "/filter/language"));
            administrator().body("{}").post(WEBHOOKS).then().statusCode(422).body("errors.pointer", hasItem("/events"));
        }

        @Test
        void only_who_may_manage_webhooks_sees_them() {
            Api.bearer(Api.token("content:read", "content:publish"))
                    .get(WEBHOOKS)
                    .then()
                    .statusCode(403);
            Api.bearer(Api.token("webhooks:manage")).get(WEBHOOKS).then().statusCode(200);
            RestAssured.get(WEBHOOKS).then().statusCode(401);
        }

        @Test
        void the_log_is_read_page_by_page() {
            Receiver receiver = receiver();
            Response webhook = webhook(receiver, "\"events\": [\"entry.created\"]");
            for (int i = 0; i < 3; i++) {
                create("article", article(unique("Строка журнала")));
            }
            log(webhook, page -> page.body("items.findAll {it.state == 'delivered'}.size()", equalTo(3)));
            String path = WEBHOOKS + "/" + id(webhook) + "/deliveries";

            Response first = administrator().get(path + "?limit=2&state=delivered");
            first.then().body("items", hasSize(2)).body("next", notNullValue());
            administrator()
                    .get(path + "?limit=2&state=delivered&cursor=" + first.path("next"))
                    .then()
                    .body("items", hasSize(1))
                    .body("next", nullValue());
            administrator().get(path + "?state=failed").then().body("items", hasSize(0));
            administrator().get(path + "?state=lost").then().statusCode(400);
            administrator().get(path + "?cursor=xyz").then().statusCode(400);
            administrator().get(path + "/" + UUID.randomUUID()).then().statusCode(404);
        }

        @Test
        void the_log_is_kept_for_a_month() {
            Receiver receiver = receiver();
            Response webhook = webhook(receiver, "\"events\": [\"entry.created\"]");
            String old =
                    heard(receiver, create("article", article(unique("Давно")))).header("Sila-Delivery");
            String recent = heard(receiver, create("article", article(unique("Недавно"))))
                    .header("Sila-Delivery");
            age(old, "31 days");
            age(recent, "29 days");

            jobs.request("webhook-log", "daily");

            log(webhook, page -> page.body("items", hasSize(1)).body("items[0].id", equalTo(recent)));
        }
    }

    private void age(String delivery, String age) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update webhook_delivery set created_at = now() - cast(:age as interval) where id = cast(:id as uuid)")
                .setParameter("age", age)
                .setParameter("id", delivery)
                .executeUpdate());
    }

    private long waitingJobs(String delivery) {
        return QuarkusTransaction.requiringNew().call(() -> (Long) database.createNativeQuery(
                        "select count(*) from scheduled_tasks where task_name = 'webhook' and task_instance = :id",
                        Long.class)
                .setParameter("id", delivery)
                .getSingleResult());
    }

    private Receiver receiver() {
        return receiver(Receiver.ALLOWED);
    }

    private Receiver receiver(String address) {
        var receiver = new Receiver(address);
        receivers.add(receiver);
        return receiver;
    }

    private static String settings(Receiver receiver, String others) {
        return settings(receiver.url(), others);
    }

    private static String settings(String url, String others) {
        return "{\"name\": \"" + unique("Получатель") + "\", \"url\": \"" + url + "\", " + others + "}";
    }

    private Response webhook(Receiver receiver, String others) {
        return webhook(receiver.url(), others);
    }

    private Response webhook(String url, String others) {
        Response made = administrator().body(settings(url, others)).post(WEBHOOKS);
        made.then().statusCode(201).header("Location", notNullValue()).header("ETag", "\"1\"");
        webhooks.add(id(made));
        return made;
    }

    private static String id(Response webhook) {
        return webhook.path("id");
    }

    private static String tag(Response webhook) {
        return administrator().get(WEBHOOKS + "/" + id(webhook)).header("ETag");
    }

    private static ValidatableResponse read(Response webhook) {
        return administrator().get(WEBHOOKS + "/" + id(webhook)).then().statusCode(200);
    }

    private static ValidatableResponse change(Response webhook, String settings) {
        return administrator()
                .header("If-Match", tag(webhook))
                .body(settings)
                .put(WEBHOOKS + "/" + id(webhook))
                .then();
    }

    private static ValidatableResponse log(Response webhook) {
        return administrator()
                .get(WEBHOOKS + "/" + id(webhook) + "/deliveries")
                .then()
                .statusCode(200);
    }

    private interface Expectation {
        void check(ValidatableResponse answer);
    }

    private static void log(Response webhook, Expectation expectation) {
        await().untilAsserted(() -> expectation.check(log(webhook)));
    }

    private static void test(Response webhook, Expectation expectation) {
        String ping = administrator()
                .post(WEBHOOKS + "/" + id(webhook) + "/test")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().untilAsserted(() -> expectation.check(administrator()
                .get(WEBHOOKS + "/" + id(webhook) + "/deliveries/" + ping)
                .then()
                .statusCode(200)));
    }

    private static Receiver.Message heard(Receiver receiver, String entry) {
        await().until(() -> receiver.about(entry).findAny().isPresent());
        return receiver.about(entry).findFirst().orElseThrow();
    }
}
