package sila.members.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static sila.testing.Api.administrator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sila.testing.People;

@QuarkusTest
class OrganisationsTest {

    private static final String ORGANISATIONS = "/api/v1/manage/organisations";

    private static Map<String, Object> form(
            String name, String level, @Nullable String parent, @Nullable String region) {
        var form = new HashMap<String, Object>();
        form.put("name", name);
        form.put("level", level);
        form.put("parent", parent);
        form.put("region", region);
        return form;
    }

    private static Response post(Map<String, Object> form) {
        return administrator().body(form).post(ORGANISATIONS);
    }

    private static Response put(String id, int version, Map<String, Object> form) {
        return administrator()
                .header("If-Match", "\"" + version + "\"")
                .body(form)
                .put(ORGANISATIONS + "/" + id);
    }

    private static Response delete(String id, int version) {
        return administrator().header("If-Match", "\"" + version + "\"").delete(ORGANISATIONS + "/" + id);
    }

    @Test
    void an_organisation_is_founded_moved_and_dissolved() {
        String north = People.regional("24");
        String south = People.regional("23");
        String plant = People.primary(north);
        administrator()
                .get(ORGANISATIONS + "/" + plant)
                .then()
                .header("ETag", equalTo("\"1\""))
                .body("parent", equalTo(north))
                .body("level", equalTo("primary"));
        put(plant, 1, form("Завод", "primary", south, null))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        administrator().get(ORGANISATIONS + "?parent=" + south).then().body("items.id", contains(plant));
        delete(plant, 1).then().statusCode(412).body("current.name", equalTo("Завод"));
        administrator().delete(ORGANISATIONS + "/" + plant).then().statusCode(428);
        delete(plant, 2).then().statusCode(204);
        delete(plant, 2).then().statusCode(404);
        administrator()
                .get("/api/v1/manage/audit?subject=organisation:" + plant)
                .then()
                .body("items.action", contains("organisation.delete", "organisation.update", "organisation.create"))
                .body("items[1].before.parent", equalTo(north))
                .body("items[1].after.parent", equalTo(south));
    }

    @Test
    void nothing_stands_below_itself() {
        String region = People.regional("24");
        String plant = People.primary(region);
        String shop = People.primary(plant);
        put(plant, 1, form("Завод", "primary", shop, null))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/parent"))
                .body("errors.detail", hasItem(containsString("не может стоять под собой")));
        put(plant, 1, form("Завод", "primary", plant, null)).then().statusCode(422);
        put(region, 1, form("Регион", "regional", plant, "24")).then().statusCode(422);
    }

    @Test
    void two_who_would_close_a_circle_together_cannot() throws Exception {
        String region = People.regional("24");
        String one = People.primary(region);
        String other = People.primary(region);
        var ready = new CountDownLatch(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var first = threads.submit(() -> {
                ready.countDown();
                ready.await();
                return put(one, 1, form("Один", "primary", other, null)).statusCode();
            });
            var second = threads.submit(() -> {
                ready.countDown();
                ready.await();
                return put(other, 1, form("Другой", "primary", one, null)).statusCode();
            });
            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(200, 422);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void levels_regions_and_parents_must_fit() {
        String central = People.centralCommittee();
        String region = People.regional("24");
        String plant = People.primary(region);
        post(form("Второй комитет", "central", null, null))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/level"));
        post(form("Комитет под кем-то", "central", central, null)).then().statusCode(422);
        post(form("Регион под заводом", "regional", plant, "24"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/parent"));
        post(form("Без региона", "regional", central, null))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/region"));
        post(form("Нет такого региона", "regional", central, "xx")).then().statusCode(422);
        post(form("Сирота", "primary", null, null)).then().statusCode(422).body("errors.pointer", hasItem("/parent"));
        post(form("Чужая", "primary", UUID.randomUUID().toString(), null))
                .then()
                .statusCode(422);
        post(form(" ", "galactic", null, null))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/name", "/level"));
        post(form("Завод", "primary", "не id", null)).then().statusCode(422).body("errors.pointer", hasItem("/parent"));
        // its primary organisations would stand above it
        String below = People.regional("16");
        People.organisationUnder(below, "regional", "17");
        put(below, 1, form("Понижен", "primary", central, "16"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/level"));
        administrator().get(ORGANISATIONS + "?parent=x").then().statusCode(400);
    }

    @Test
    void an_organisation_with_people_or_branches_stays() {
        String region = People.regional("24");
        String plant = People.primary(region);
        delete(region, 1).then().statusCode(409).body("type", equalTo("urn:sila:problem:organisation-has-branches"));
        People.open(List.of(Map.of("role", "regional-editor", "organisation", plant)));
        delete(plant, 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sila:problem:organisation-has-people"))
                .body("title", containsString("1"));
    }

    @Test
    void nobody_widens_a_branch_beyond_what_they_have() {
        var everywhere = People.role(List.of("accounts:manage"));
        var local = People.role(List.of("content:read"));
        String region = People.regional("24");
        var personnel = People.with(List.of(Map.of("role", everywhere), Map.of("role", local, "organisation", region)));
        personnel
                .asks()
                .header("If-Match", "\"1\"")
                .body(form("Прибрали соседей", "regional", People.centralCommittee(), "77"))
                .put(ORGANISATIONS + "/" + region)
                .then()
                .statusCode(403);
        personnel
                .asks()
                .body(form("И этих", "regional", region, "77"))
                .post(ORGANISATIONS)
                .then()
                .statusCode(403);
        personnel
                .asks()
                .body(form("Свой завод", "primary", region, null))
                .post(ORGANISATIONS)
                .then()
                .statusCode(201);
    }
}
