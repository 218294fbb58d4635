package sila.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static sila.testing.Api.administrator;
import static sila.testing.Api.bearer;
import static sila.testing.Api.token;
import static sila.testing.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sila.jobs.Job;
import sila.jobs.Jobs;

/** What operators see of jobs that fail, and do about them. */
@QuarkusTest
class JobsResourceTest {

    private static final String JOBS = "/api/v1/manage/jobs";
    private static final String NAME = "probe-of-operations";

    @Inject
    Jobs jobs;

    @Inject
    Broken broken;

    /** Fails until it is mended. */
    @Singleton
    static class Broken implements Job {

        final Set<String> failing = ConcurrentHashMap.newKeySet();

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public void run(String key) throws Exception {
            if (failing.contains(key)) {
                throw new FileNotFoundException("Нет файла \u0000" + key);
            }
        }
    }

    @AfterEach
    void everything_is_mended() {
        broken.failing.clear();
        List<String> left =
                administrator().get(JOBS + "?limit=100&task=" + NAME).path("failing.instance");
        left.forEach(this::retry);
        await().untilAsserted(() -> assertThat(failing()).isEmpty());
    }

    private List<String> failing() {
        return administrator().get(JOBS + "?limit=100&task=" + NAME).path("failing.instance");
    }

    /** A job that has failed at least once. @return its key */
    private String broken(String kind) {
        String key = kind + "-" + UUID.randomUUID();
        broken.failing.add(key);
        jobs.request(NAME, key);
        await().untilAsserted(() -> assertThat(failing()).contains(key));
        return key;
    }

    private int retry(String key) {
        String instance = URLEncoder.encode(key, StandardCharsets.UTF_8);
        return administrator()
                .urlEncodingEnabled(false)
                .post(JOBS + "/" + NAME + "/" + instance + "/retry")
                .statusCode();
    }

    @Test
    void a_job_that_fails_is_shown_with_its_reason() {
        String key = broken("reason");
        String found = "failing.find { it.instance == '" + key + "' }";
        await().untilAsserted(() -> administrator()
                .get(JOBS + "?limit=100&task=" + NAME)
                .then()
                .statusCode(200)
                .body(found + ".task", equalTo(NAME))
                .body(found + ".failures", greaterThanOrEqualTo(1))
                .body(found + ".nextTry", notNullValue())
                .body(found + ".problem", equalTo("Нет файла " + key)));
        administrator()
                .get(JOBS)
                .then()
                .body("tasks.task", hasItem(NAME))
                .body("tasks.find { it.task == '" + NAME + "' }.failing", greaterThanOrEqualTo(1));
    }

    @Test
    void what_is_mended_is_tried_again_at_once() {
        String key = broken("/with/slashes and spaces");
        broken.failing.remove(key);
        assertThat(retry(key)).isIn(202, 404); // it may have tried again by itself
        await().untilAsserted(() -> assertThat(failing()).doesNotContain(key));
        assertThat(retry(key)).isEqualTo(404);
    }

    @Test
    void trying_again_is_written_down() {
        String key = broken("audit");
        assertThat(retry(key)).isEqualTo(202);
        List<String> actions = administrator()
                .queryParam("subject", "job:" + NAME + "/" + key)
                .get("/api/v1/manage/audit")
                .path("items.action");
        assertThat(actions).contains("job.retry");
    }

    @Test
    void page_by_page() {
        var keys = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            keys.add(broken("page"));
        }
        var found = new ArrayList<String>();
        String cursor = null;
        do {
            var request = administrator().queryParam("task", NAME).queryParam("limit", "1");
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get(JOBS).then().statusCode(200).extract();
            found.addAll(page.<List<String>>path("failing.instance"));
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(found).containsAll(keys).doesNotHaveDuplicates();
    }

    @Test
    void only_operators_see_them() {
        bearer(token("content:read")).get(JOBS).then().statusCode(403);
        administrator().get(JOBS + "?cursor=x").then().statusCode(400);
        administrator()
                .post(JOBS + "/nothing/nothing/retry")
                .then()
                .statusCode(404)
                .body("title", containsString("нет"));
    }
}
