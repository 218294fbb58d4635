package sila.media.folders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static sila.testing.Api.administrator;
import static sila.testing.Api.unique;
import static sila.testing.Library.ASSETS;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sila.testing.Library;
import sila.testing.People;

@QuarkusTest
class FoldersTest {

    private static final String FOLDERS = "/api/v1/manage/asset-folders";

    private static HashMap<String, Object> form(String name, @Nullable String parent) {
        var form = new HashMap<String, Object>();
        form.put("name", name);
        form.put("parent", parent);
        return form;
    }

    private static Response post(String name, @Nullable String parent) {
        return administrator().body(form(name, parent)).post(FOLDERS);
    }

    private static String made(String name, @Nullable String parent) {
        return post(name, parent).then().statusCode(201).extract().path("id");
    }

    private static Response put(String id, String version, String name, @Nullable String parent) {
        return administrator()
                .header("If-Match", version)
                .body(form(name, parent))
                .put(FOLDERS + "/" + id);
    }

    private static String uploadedInto(String folder) {
        return administrator()
                .contentType(ContentType.BINARY)
                .body("x".getBytes())
                .post(ASSETS + "?filename=x.txt&folder=" + folder)
                .then()
                .statusCode(201)
                .body("folder", equalTo(folder))
                .extract()
                .path("id");
    }

    @Test
    void folders_stand_in_a_tree_and_say_how_many_files_lie_in_them() {
        String top = made(unique("Верх"), null);
        String second = made("Второй", top);
        String first = made("Ёлка", top);
        String inner = made("Внутри", first);
        uploadedInto(inner);
        Library.delete(uploadedInto(inner)).statusCode(204);
        var list = administrator().get(FOLDERS).then().statusCode(200).extract().jsonPath();
        List<String> ids = list.getList("items.id");
        assertThat(ids).containsSubsequence(top, second, first, inner);
        assertThat(list.getInt("items.find { it.id == '" + inner + "' }.files")).isEqualTo(1);
        assertThat(list.getString("items.find { it.id == '" + inner + "' }.parent"))
                .isEqualTo(first);
    }

    @Test
    void a_folder_is_renamed_and_moved_but_not_into_itself() {
        String one = made(unique("Один"), null);
        String two = made(unique("Два"), null);
        String inner = made("Внутри", one);
        put(inner, "\"1\"", "Иначе", two)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("name", equalTo("Иначе"))
                .body("parent", equalTo(two));
        put(inner, "\"1\"", "Ещё", two).then().statusCode(412).body("latest", equalTo(2));
        administrator().body(form("Ещё", two)).put(FOLDERS + "/" + inner).then().statusCode(428);
        put(two, "*", unique("Два"), inner).then().statusCode(422).body("errors.pointer", contains("/parent"));
        put(two, "*", unique("Два"), two).then().statusCode(422);
        put(UUID.randomUUID().toString(), "*", "Нет", null).then().statusCode(404);
        administrator()
                .get("/api/v1/manage/audit?subject=folder:" + inner)
                .then()
                .body("items.action", contains("folder.update", "folder.create"));
    }

    @Test
    void siblings_have_different_names_whatever_their_case_and_dots() {
        String top = made(unique("Верх"), null);
        made("Полёт", top);
        post("ПОЛЕТ", top).then().statusCode(409).body("type", endsWith("folder-name-is-taken"));
        String other = made("Полёты", top);
        put(other, "*", " полёт ", top).then().statusCode(409);
        put(other, "*", "ПОЛЁТЫ", top).then().statusCode(200);
        made("Полёт", other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u202Eb", "a\u0007b"})
    void a_name_that_is_none_is_refused(String name) {
        post(name, null).then().statusCode(422).body("errors.pointer", contains("/name"));
    }

    @Test
    void what_cannot_be_is_refused() {
        post("я".repeat(101), null).then().statusCode(422);
        post("Без верха", UUID.randomUUID().toString())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/parent"));
        administrator()
                .body("{\"name\": \"x\", \"parent\": \"x\"}")
                .post(FOLDERS)
                .then()
                .statusCode(422);
        administrator().body("null").post(FOLDERS).then().statusCode(400);
        administrator()
                .contentType(ContentType.BINARY)
                .body("x".getBytes())
                .post(ASSETS + "?filename=x.txt&folder=" + UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("folder"));
        administrator()
                .contentType(ContentType.BINARY)
                .body("x".getBytes())
                .post(ASSETS + "?filename=x.txt&folder=x")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("folder"));
    }

    @Test
    void eight_levels_are_enough() {
        String at = made(unique("1"), null);
        String top = at;
        for (int level = 2; level <= 8; level++) {
            at = made(String.valueOf(level), at);
        }
        post("9", at).then().statusCode(422).body("errors.pointer", contains("/parent"));
        String above = made(unique("Над"), null);
        put(top, "*", "1", above).then().statusCode(422).body("errors.pointer", contains("/parent"));
    }

    @Test
    void what_lies_in_a_folder_that_is_deleted_moves_to_the_one_above() {
        String top = made(unique("Верх"), null);
        String doomed = made("Архив", top);
        String same = made("архив", doomed);
        String taken = made("2025", doomed);
        made("2025", top);
        String file = uploadedInto(doomed);
        String deleted = uploadedInto(doomed);
        Library.delete(deleted).statusCode(204);

        administrator()
                .header("If-Match", "\"9\"")
                .delete(FOLDERS + "/" + doomed)
                .then()
                .statusCode(412);
        administrator().delete(FOLDERS + "/" + doomed).then().statusCode(204);

        administrator().delete(FOLDERS + "/" + doomed).then().statusCode(404);
        assertThat(Library.read(file).getString("folder")).isEqualTo(top);
        assertThat(Library.read(deleted).getString("folder")).isEqualTo(top);
        var list = administrator().get(FOLDERS).then().extract().jsonPath();
        assertThat(list.getString("items.find { it.id == '" + same + "' }.name"))
                .isEqualTo("архив");
        assertThat(list.getString("items.find { it.id == '" + taken + "' }.name"))
                .isEqualTo("2025 (2)");
        assertThat(list.getString("items.find { it.id == '" + taken + "' }.parent"))
                .isEqualTo(top);
        administrator().delete(FOLDERS + "/" + top).then().statusCode(204);
        assertThat(Library.read(file).getString("folder")).isNull();
    }

    @Test
    void a_file_that_is_put_into_a_folder_while_it_is_deleted_is_not_lost() throws Exception {
        var threads = Executors.newFixedThreadPool(3);
        try {
            for (int race = 0; race < 10; race++) {
                String folder = made(unique("Гонка"), null);
                String file = Library.uploaded("race.txt", "x".getBytes());
                var statuses = atOnce(
                        threads::submit,
                        () -> administrator().delete(FOLDERS + "/" + folder).statusCode(),
                        () -> administrator()
                                .header("If-Match", "*")
                                .body("{\"folder\": \"" + folder + "\"}")
                                .put(ASSETS + "/" + file)
                                .statusCode(),
                        () -> administrator()
                                .contentType(ContentType.BINARY)
                                .body("x".getBytes())
                                .post(ASSETS + "?filename=y.txt&folder=" + folder)
                                .statusCode());
                assertThat(statuses.get(0)).isEqualTo(204);
                assertThat(statuses.get(1)).isIn(200, 422);
                assertThat(statuses.get(2)).isIn(201, 422);
                assertThat(Library.read(file).getString("folder")).isNull();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void two_folders_that_are_moved_into_each_other_at_once_do_not_vanish() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int race = 0; race < 10; race++) {
                String one = made(unique("Один"), null);
                String two = made(unique("Два"), null);
                assertThat(atOnce(
                                threads::submit,
                                () -> put(one, "*", unique("Один"), two).statusCode(),
                                () -> put(two, "*", unique("Два"), one).statusCode()))
                        .containsExactlyInAnyOrder(200, 422);
                administrator().get(FOLDERS).then().body("items.id", hasItems(one, two));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private interface Pool {
        Future<Integer> submit(Callable<Integer> call);
    }

    @SafeVarargs
    private static List<Integer> atOnce(Pool pool, Callable<Integer>... calls) throws Exception {
        var start = new CyclicBarrier(calls.length);
        var answers = new ArrayList<Future<Integer>>();
        for (Callable<Integer> call : calls) {
            answers.add(pool.submit(() -> {
                start.await();
                return call.call();
            }));
        }
        var statuses = new ArrayList<Integer>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        return statuses;
    }

    @Test
    void only_those_who_may_change_media_see_and_change_folders() {
        var reader = People.with(List.of(Map.of("role", People.role(List.of("content:read")))));
        reader.asks().get(FOLDERS).then().statusCode(403);
        reader.asks().body(form("x", null)).post(FOLDERS).then().statusCode(403);
    }
}
