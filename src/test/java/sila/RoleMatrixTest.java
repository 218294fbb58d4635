package sila;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static sila.RoleMatrix.ALL;
import static sila.RoleMatrix.MANAGE;
import static sila.testing.Api.administrator;
import static sila.testing.Api.unique;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sila.RoleMatrix.Deviation;
import sila.RoleMatrix.Endpoint;
import sila.RoleMatrix.Kind;
import sila.RoleMatrix.Listing;
import sila.kernel.StrictJson;
import sila.members.Scope;
import sila.testing.Api;
import sila.testing.EditorialModel;
import sila.testing.People.Person;

/**
 * Every role at every endpoint of the management API, with ids of nothing and with entries of its own region and of a
 * foreign one, of its own and of others: the status that {@link RoleMatrix} says, and no other.
 */
@QuarkusTest
@TestProfile(EditorialModel.class)
class RoleMatrixTest {

    private static final Map<String, Set<String>> SCOPES = RoleMatrix.scopes();
    private static final List<Endpoint> ENDPOINTS = RoleMatrix.endpoints();
    private static final List<Deviation> DEVIATIONS = RoleMatrix.deviations();

    @Test
    void the_table_has_every_endpoint() throws IOException {
        JsonNode api =
                StrictJson.MAPPER.readTree(given().get("/q/openapi?format=json").asByteArray());
        var described = new TreeSet<String>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (path.getKey().startsWith(MANAGE)
                            && Set.of("get", "post", "put", "patch", "delete").contains(method)) {
                        described.add(method.toUpperCase() + " " + path.getKey().substring(MANAGE.length()));
                    }
                }));
        assertThat(ENDPOINTS).map(Endpoint::toString).containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void the_tables_have_every_scope_and_every_role_and_no_other() {
        List<String> builtIn = administrator().get(MANAGE + "roles").path("findAll { it.builtIn }.name");
        assertThat(RoleMatrix.roles()).containsExactlyInAnyOrderElementsOf(builtIn);
        assertThat(RoleMatrix.namedScopes()).containsExactlyInAnyOrderElementsOf(Scope.ALL);
        assertThat(Scope.ALL)
                .containsAll(ENDPOINTS.stream().map(Endpoint::scope).toList());
        assertThat(Scope.ALL)
                .containsAll(RoleMatrix.lists().stream().map(Listing::scope).toList());
        assertThat(DEVIATIONS).allSatisfy(deviation -> {
            assertThat(builtIn).contains(deviation.role());
            assertThat(ENDPOINTS).map(Endpoint::toString).contains(deviation.endpoint());
        });
    }

    @Test
    void a_stranger_is_let_in_nowhere() {
        var wrong = new ArrayList<String>();
        var stranger = new Person("", "", "", "nobody-has-this-token");
        ENDPOINTS.forEach(endpoint -> check("a stranger", endpoint, 401, atNothing(endpoint, stranger), wrong));
        assertThat(wrong).isEmpty();
    }

    @Test
    void with_ids_of_nothing_each_role_gets_as_far_as_its_scopes() {
        var wrong = new ArrayList<String>();
        RoleMatrix.people()
                .forEach((role, person) -> ENDPOINTS.forEach(endpoint -> {
                    int expected = deviation(role, endpoint, Set.of(RoleMatrix.NONE))
                            .orElseGet(() -> SCOPES.get(role).contains(endpoint.scope()) ? endpoint.nothing() : 403);
                    check(role, endpoint, expected, atNothing(endpoint, person), wrong);
                }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void at_an_entry_each_role_gets_as_far_as_its_reach() {
        var people = RoleMatrix.people();
        var endpoints =
                ENDPOINTS.stream().filter(endpoint -> endpoint.entry() != null).toList();
        var wrong = new ArrayList<String>();
        RoleMatrix.kinds().forEach(kind -> {
            var target = Target.of(kind, people.get(kind.maker()));
            people.forEach((role, person) -> endpoints.forEach(endpoint -> {
                int expected = expected(role, endpoint, kind);
                check(role + ", " + kind, endpoint, expected, target.meet(endpoint, person, expected), wrong);
            }));
        });
        assertThat(wrong).isEmpty();
    }

    private static int expected(String role, Endpoint endpoint, Kind kind) {
        return deviation(role, endpoint, Set.of(ALL, kind.type())).orElseGet(() -> {
            boolean passes = SCOPES.get(role).contains(endpoint.scope()) && kind.isReached(role, endpoint.scope());
            return passes ? endpoint.entry() : 403;
        });
    }

    private static Optional<Integer> deviation(String role, Endpoint endpoint, Set<String> types) {
        return DEVIATIONS.stream()
                .filter(deviation -> deviation.role().equals(role)
                        && deviation.endpoint().equals(endpoint.toString())
                        && types.contains(deviation.type()))
                .map(Deviation::status)
                .findFirst();
    }

    private static void check(String who, Endpoint endpoint, int expected, Response answer, List<String> wrong) {
        if (answer.statusCode() != expected) {
            String met = answer.statusCode() + " "
                    + answer.asString().lines().findFirst().orElse("");
            wrong.add(who + ": " + endpoint + " must be " + expected + ", is " + met);
        }
    }

    private static Response atNothing(Endpoint endpoint, Person person) {
        String path = endpoint.path().replaceAll("\\{(type|name|channel)}", "nothing");
        return call(
                endpoint,
                person,
                "\"999999\"",
                path,
                filled(endpoint.request(), UUID.randomUUID().toString(), "ru", "[]"));
    }

    private static String filled(String request, String entry, String language, String regions) {
        return request.replace("{entry}", entry)
                .replace("{language}", language)
                .replace("{title}", unique("Матрица"))
                .replace("{regions}", regions);
    }

    /** What is left of placeholders in the path by now are ids. */
    private static Response call(Endpoint endpoint, Person person, String version, String path, String request) {
        String address = MANAGE
                + path.replace("{action}", "publish")
                        .replace("{number}", "1")
                        .replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
        var asking = Api.bearer(person.token()).redirects().follow(false);
        if (endpoint.method().equals("GET")) {
            return asking.get(address + request.replace("{}", ""));
        }
        asking.header("If-Match", version);
        return endpoint.method().equals("DELETE")
                ? asking.delete(address)
                : asking.body(request).request(endpoint.method(), address);
    }

    /** An entry of a kind, another one that lies in the bin, and a release that has the first. */
    private record Target(Kind kind, String entry, String binned, String release) {

        private static final String DRAFT =
                "{\"language\": \"{language}\", \"fields\": {\"title\": \"{title}\", \"regions\": {regions}}}";

        static Target of(Kind kind, Person maker) {
            String binned = create(kind, maker);
            administrator()
                    .header("If-Match", "*")
                    .delete(MANAGE + "entries/" + binned)
                    .then()
                    .statusCode(204);
            String entry = create(kind, maker);
            String release = administrator()
                    .body("{\"title\": \"Матрица\", \"entries\": [\"" + entry + "\"]}")
                    .post(MANAGE + "releases")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            return new Target(kind, entry, binned, release);
        }

        private static String create(Kind kind, Person maker) {
            return maker.asks()
                    .body(filled(DRAFT, "", kind.language(), kind.regions()))
                    .post(MANAGE + "content/" + kind.type())
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }

        /**
         * Whoever must be refused comes with a version that fits, so that nothing else can refuse them; whoever may pass,
         * with one that nobody has seen. A body that names the entry is looked at only when the version fits.
         */
        Response meet(Endpoint endpoint, Person person, int expected) {
            boolean fits = expected == 403 || endpoint.request().contains("{entry}");
            String id = endpoint.path().startsWith("releases")
                    ? release
                    : endpoint.path().startsWith("bin") ? binned : entry;
            return call(
                    endpoint,
                    person,
                    fits ? "*" : "\"999999\"",
                    endpoint.path()
                            .replace("{id}", id)
                            .replace("{entry}", entry)
                            .replace("{type}", kind.type())
                            .replace("{name}", "submit")
                            .replace("{channel}", "nothing"),
                    filled(endpoint.request(), entry, kind.language(), kind.regions()));
        }
    }
}
