package sila.entries.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static sila.entries.releases.ReleaseApi.RELEASES;
import static sila.entries.releases.ReleaseApi.articleAt;
import static sila.entries.releases.ReleaseApi.body;
import static sila.entries.releases.ReleaseApi.isNotPublic;
import static sila.entries.releases.ReleaseApi.post;
import static sila.entries.releases.ReleaseApi.publicTitle;
import static sila.entries.releases.ReleaseApi.publicly;
import static sila.entries.releases.ReleaseApi.publishRelease;
import static sila.entries.releases.ReleaseApi.read;
import static sila.entries.releases.ReleaseApi.release;
import static sila.entries.releases.ReleaseApi.save;
import static sila.entries.releases.ReleaseApi.version;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.create;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;
import static sila.testing.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sila.testing.Metrics;

/** Releases at their moment. */
@QuarkusTest
class ReleaseScheduleTest {

    @Inject
    ReleaseJob job;

    @Test
    void a_release_comes_out_at_its_moment_with_the_versions_of_the_day_it_was_scheduled() {
        String scheduled = unique("Назначена");
        String entry = create("article", article(scheduled));
        String release = release(entry);
        String counted = "sila_schedule_lateness_seconds_count{what=\"release\"}";
        double before = Metrics.value(counted);
        // far enough away to be still to come when the hub is told of it
        Instant moment = Instant.now().plusSeconds(10);
        schedule(release, moment)
                .statusCode(200)
                .body("state", equalTo("scheduled"))
                .body("items.frozenVersion", contains(1));
        save(entry, 1, article(unique("Правка после")));

        await().untilAsserted(() -> read(release).then().body("state", equalTo("published")));

        assertThat(publicTitle(entry)).isEqualTo(scheduled);
        assertThat(Instant.parse(read(release).path("publishedAt"))).isAfterOrEqualTo(moment.minusMillis(1));
        await().untilAsserted(() -> assertThat(Metrics.value(counted)).isGreaterThanOrEqualTo(before + 1));
    }

    @Test
    void a_moment_can_be_given_from_the_start() {
        String entry = create("article", article(unique("Сразу со сроком")));
        String moment = Instant.now().plusSeconds(3600).toString();
        administrator()
                .body(body("Со сроком", entry).replaceFirst("}$", ", \"publishAt\": \"" + moment + "\"}"))
                .post(RELEASES)
                .then()
                .statusCode(201)
                .body("state", equalTo("scheduled"));
    }

    @Test
    void what_is_not_ready_is_not_scheduled() {
        String release = release(create("article", "{}"));
        schedule(release, Instant.now().plusSeconds(3600))
                .statusCode(422)
                .body("errors.pointer", org.hamcrest.Matchers.hasItem("/items/0/fields/title"));
        schedule(release, Instant.now().minusSeconds(1)).statusCode(422).body("errors.pointer", contains("/publishAt"));
        read(release).then().body("state", equalTo("draft")).body("publishAt", nullValue());
    }

    @Test
    void a_release_that_is_taken_off_the_schedule_stays_where_it_is() {
        String entry = create("article", article(unique("Передумали")));
        String release = release(entry);
        Instant moment = Instant.now().plusSeconds(3600);
        schedule(release, moment).statusCode(200);
        post(release, "unschedule").then().statusCode(200).body("state", equalTo("draft"));

        job.run(key(release, moment));

        read(release).then().body("state", equalTo("draft"));
        isNotPublic(entry);
    }

    @Test
    void a_release_that_was_put_off_does_not_come_out_at_the_former_moment() {
        String entry = create("article", article(unique("Отложено")));
        String release = release(entry);
        Instant former = Instant.now().plusSeconds(3600);
        Instant latter = former.plusSeconds(3600);
        schedule(release, former).statusCode(200);
        schedule(release, latter).statusCode(200);

        job.run(key(release, former));
        isNotPublic(entry);

        job.run(key(release, latter));
        publicly(entry).then().statusCode(200);
    }

    @Test
    void however_many_nodes_find_it_due_it_comes_out_once() throws Exception {
        String release = release(create("article", article(unique("Однажды"))));
        Instant moment = Instant.now().plusSeconds(3600);
        schedule(release, moment).statusCode(200);
        int before = read(release).path("version");

        var nodes = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> node = () -> {
                job.run(key(release, moment));
                return true;
            };
            for (var run : nodes.invokeAll(Stream.generate(() -> node).limit(8).toList())) {
                run.get();
            }
        } finally {
            nodes.shutdown();
        }
        read(release).then().body("state", equalTo("published")).body("version", equalTo(before + 1));
    }

    @Test
    void what_is_in_the_way_at_the_moment_fails_the_whole_release_and_is_written_down() {
        String slug = "address-" + System.nanoTime();
        String fine = create("article", article(unique("Ни при чём")));
        String late = create("article", articleAt(slug, "Опоздала"));
        String release = release(fine, version(late, 1));
        Instant moment = Instant.now().plusSeconds(3600);
        schedule(release, moment).statusCode(200);
        save(late, 1, articleAt(slug + "-other", "Опоздала"));
        published("article", articleAt(slug, "Успела"));

        job.run(key(release, moment));

        read(release).then().body("state", equalTo("failed")).body("problems.pointer", contains("/items/1/slug"));
        isNotPublic(fine);
        isNotPublic(late);

        administrator()
                .delete(RELEASES + "/" + release + "/items/" + late)
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("problems", nullValue());
        publishRelease(release);
        publicly(fine).then().statusCode(200);
    }

    @Test
    void a_scheduled_release_that_is_renamed_keeps_its_moment_and_its_frozen_versions() {
        String entry = create("article", article(unique("Заморожена")));
        String binned = create("article", article(unique("Выброшена")));
        String release = release(entry, binned);
        schedule(release, Instant.now().plusSeconds(3600)).statusCode(200);
        save(entry, 1, article(unique("Правка после")));
        administrator()
                .header("If-Match", "*")
                .delete("/api/v1/manage/entries/" + binned)
                .then()
                .statusCode(204);
        String moment = read(release).path("publishAt");
        int version = read(release).path("version");

        rename(release, String.valueOf(version), "{\"title\": \" Новое имя \"}")
                .statusCode(200)
                .header("ETag", "\"" + (version + 1) + "\"")
                .body("title", equalTo("Новое имя"))
                .body("state", equalTo("scheduled"))
                .body("publishAt", equalTo(moment))
                .body("items.entry", contains(entry, binned))
                .body("items.frozenVersion", contains(1, 1));
        administrator()
                .get("/api/v1/manage/audit?subject=release:" + release)
                .then()
                .body("items[0].action", equalTo("release.rename"));

        rename(release, String.valueOf(version), "{\"title\": \"Опоздало\"}").statusCode(412);
        rename(release, String.valueOf(version + 1), "{\"title\": \" \"}")
                .statusCode(422)
                .body("errors.pointer", contains("/title"));
        rename(release, String.valueOf(version + 1), "{}").statusCode(422).body("errors.pointer", contains("/title"));
        administrator()
                .body("{\"title\": \"Вслепую\"}")
                .patch(RELEASES + "/" + release)
                .then()
                .statusCode(428);
        read(release).then().body("title", equalTo("Новое имя"));
    }

    @Test
    void a_release_that_is_out_keeps_its_title() {
        String release = release(create("article", article(unique("Вышла"))));
        int version = publishRelease(release).extract().path("version");
        rename(release, String.valueOf(version), "{\"title\": \"Поздно\"}").statusCode(409);
    }

    private static ValidatableResponse rename(String release, String version, String body) {
        return administrator()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(RELEASES + "/" + release)
                .then();
    }

    private static String key(String release, Instant moment) {
        return ReleaseJob.key(UUID.fromString(release), moment);
    }

    private static ValidatableResponse schedule(String release, Instant moment) {
        return administrator()
                .body("{\"publishAt\": \"" + moment + "\"}")
                .post(RELEASES + "/" + release + "/schedule")
                .then();
    }
}
