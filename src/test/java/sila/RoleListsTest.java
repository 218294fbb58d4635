package sila;

import static org.assertj.core.api.Assertions.assertThat;
import static sila.RoleMatrix.MANAGE;
import static sila.testing.Api.administrator;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sila.RoleMatrix.Kind;
import sila.RoleMatrix.Listing;
import sila.testing.EditorialModel;
import sila.testing.People;
import sila.testing.People.Person;

/** Every role and every list of entries: it has those of {@link RoleMatrix} that the role reaches, and no others. */
@QuarkusTest
@TestProfile(EditorialModel.class)
class RoleListsTest {

    private static final Map<String, Set<String>> SCOPES = RoleMatrix.scopes();
    private static final String DUE = "2651-03-01T09:00:00Z";

    private Map<String, Person> people = Map.of();
    private Person deleting = new Person("", "", "", "");
    private Person assignee = new Person("", "", "", "");
    private String mark = "";
    private String asset = "";

    @BeforeEach
    void somebody_in_each_role() {
        people = RoleMatrix.people();
        deleting = People.withRole("administrator");
        assignee = People.withRole("administrator");
        mark = unique("Списки");
        asset = picture();
    }

    @Test
    void each_role_finds_what_it_reaches() {
        var kept = new LinkedHashMap<String, Kind>();
        var binned = new LinkedHashMap<String, Kind>();
        RoleMatrix.kinds().forEach(kind -> {
            kept.put(planned(create(kind), kind), kind);
            binned.put(deleted(create(kind)), kind);
        });
        var wrong = new ArrayList<String>();
        RoleMatrix.lists()
                .forEach(list -> people.forEach((role, person) ->
                        check(list, list.request().startsWith("bin") ? binned : kept, role, person, wrong)));
        assertThat(wrong).isEmpty();
    }

    private void check(Listing list, Map<String, Kind> entries, String role, Person person, List<String> wrong) {
        var answer = person.asks()
                .get(MANAGE
                        + list.request()
                                .replace("{mark}", mark)
                                .replace("{asset}", asset)
                                .replace("{assignee}", assignee.id())
                                .replace("{deleting}", "Некто " + deleting.login()));
        if (!SCOPES.get(role).contains(list.scope())) {
            assertThat(answer.statusCode()).as("%s: %s", role, list.request()).isEqualTo(403);
            return;
        }
        assertThat(answer.statusCode()).as("%s: %s", role, list.request()).isEqualTo(200);
        List<String> found = answer.path(list.ids());
        entries.forEach((id, kind) -> {
            if (found.contains(id) != list.shows(kind, role)) {
                wrong.add(role + ": " + list.request() + (found.contains(id) ? " shows " : " does not show ") + kind);
            }
        });
    }

    private String create(Kind kind) {
        return people.get(kind.maker())
                .asks()
                .body("""
                        {"language": "%s", "fields": {"title": "%s", "regions": %s, "cover": {"id": "%s", "alt": "Точка"}}}
                        """.formatted(kind.language(), unique(mark), kind.regions(), asset))
                .post(MANAGE + "content/" + kind.type())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Somebody has to review it until a moment, and others have been given a look at it. */
    private String planned(String id, Kind kind) {
        administrator()
                .body(Map.of("assignee", assignee.id(), "dueAt", DUE))
                .put(MANAGE + "entries/" + id + "/assignment")
                .then()
                .statusCode(200);
        if (kind.type().equals("note")) {
            administrator()
                    .post(MANAGE + "entries/" + id + "/transitions/submit")
                    .then()
                    .statusCode(200);
        }
        administrator()
                .body(Map.of("entry", id, "expiresIn", 600))
                .post(MANAGE + "previews")
                .then()
                .statusCode(201);
        return id;
    }

    private String deleted(String id) {
        deleting.asks()
                .header("If-Match", "*")
                .delete(MANAGE + "entries/" + id)
                .then()
                .statusCode(204);
        return id;
    }

    private static String picture() {
        byte[] dot = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        return administrator()
                .contentType(ContentType.BINARY)
                .body(dot)
                .post(MANAGE + "assets?filename=lists.png")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
