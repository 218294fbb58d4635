package sila.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static sila.testing.Api.administrator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sila.testing.Api;
import sila.testing.EditorialModel;

/** What was done with an entry and said of it goes with it from hub to hub. */
@QuarkusTest
@TestProfile(EditorialModel.class)
class HistoryArchiveTest {

    private static final String ENTRIES = "/api/v1/manage/entries/";
    private static final String REASON = "Нет источника.";

    private final String title = Api.unique("Обсуждение");
    private String id;
    private String comment;

    /** Sent back with a reason, and talked over. */
    @BeforeEach
    void discuss() {
        id = Api.create("note", EditorialModel.note(title));
        step("submit", "{\"dueAt\": \"2999-02-03T04:05:06Z\"}");
        step("request-changes", "{\"reason\": \"" + REASON + "\"}");
        comment = say("{\"pointer\": \"/fields/title\", \"text\": \"Короче.\"}");
        say("{\"parent\": \"" + comment + "\", \"text\": \"Готово.\"}");
        administrator()
                .post(ENTRIES + id + "/comments/" + comment + "/resolve")
                .then()
                .statusCode(200);
    }

    private void step(String name, String order) {
        administrator()
                .body(order)
                .post(ENTRIES + id + "/transitions/" + name)
                .then()
                .statusCode(200);
    }

    private String say(String what) {
        administrator().body(what).post(ENTRIES + id + "/comments").then().statusCode(201);
        return administrator().get(ENTRIES + id + "/comments").path("items[-1].id");
    }

    private static String part(String entry, String name) {
        return "entries/note/" + entry + "/" + name + ".json";
    }

    private Zips exported() {
        return TransferApi.export("note").only(id);
    }

    /** As another hub has it: other ids, another address. */
    private Zips foreign(String there) {
        String slug = administrator().get(ENTRIES + id).path("slug");
        return exported()
                .renamed(id, there)
                .changed("entries/note/" + there + ".json", head -> head.put("slug", slug + "-there"))
                .changed("entries/note/" + there + "/versions/1.json", version -> version.put("slug", slug + "-there"));
    }

    @Test
    void reasons_comments_answers_and_what_is_settled_come_along() {
        String there = UUID.randomUUID().toString();
        Zips zip = foreign(there);
        JsonPath done = TransferApi.apply(TransferApi.previewed(zip), "");
        assertThat(done.getInt("counts.created")).isEqualTo(1);
        administrator()
                .get(ENTRIES + there)
                .then()
                .body("state", equalTo("needs-changes"))
                .body("dueAt", equalTo("2999-02-03T04:05:06Z"));
        administrator()
                .get(ENTRIES + there + "/transitions/history")
                .then()
                .body("items.transition", contains("request-changes", "submit"))
                .body("items[0].reason", equalTo(REASON));
        administrator()
                .get(ENTRIES + there + "/comments")
                .then()
                .body("items.text", contains("Короче."))
                .body("items[0].resolvedAt", notNullValue())
                .body("items[0].answers.text", contains("Готово."));
        Zips back = TransferApi.export("note").only(there);
        assertThat(back.json(part(there, "moves"))).isEqualTo(zip.json(part(there, "moves")));
        assertThat(back.json(part(there, "comments"))).isEqualTo(zip.json(part(there, "comments")));
    }

    @Test
    void a_draft_of_another_hub_that_nobody_moved_has_no_history() {
        String draft = Api.create("note", EditorialModel.note(title + " 2"));
        assertThat(TransferApi.export("note").only(draft).files().keySet())
                .containsExactlyInAnyOrder(
                        "manifest.json",
                        "entries/note/" + draft + ".json",
                        "entries/note/" + draft + "/versions/1.json");
    }

    @Test
    void what_was_said_here_since_stays() {
        Zips zip = exported();
        String later = say("{\"text\": \"Сказано здесь.\"}");
        String transfer = TransferApi.previewed(zip);
        assertThat(TransferApi.read(transfer).getInt("preview.unchanged")).isEqualTo(1);
        TransferApi.apply(transfer, "");
        administrator().get(ENTRIES + id + "/comments").then().body("items.id", contains(comment, later));
    }

    @Test
    void what_was_said_there_since_comes_to_what_is_here() {
        Zips zip = exported();
        ArrayNode comments = (ArrayNode) zip.json(part(id, "comments"));
        ObjectNode more = ((ObjectNode) comments.get(0)).deepCopy();
        more.remove("resolvedAt");
        more.remove("resolvedBy");
        String said = UUID.randomUUID().toString();
        comments.add(more.put("id", said).put("text", "Сказано там."));
        zip.with(part(id, "comments"), comments.toString());
        String transfer = TransferApi.previewed(zip);
        assertThat(TransferApi.read(transfer).getInt("preview.changed")).isEqualTo(1);
        assertThat(TransferApi.read(transfer).getString("problems")).isNotNull();
        assertThat(TransferApi.apply(transfer, "").getInt("counts.updated")).isEqualTo(1);
        assertThat(TransferApi.read(TransferApi.previewed(zip)).getInt("preview.unchanged"))
                .isEqualTo(1);
    }

    @Test
    void an_id_that_belongs_to_another_entry_is_refused_and_nothing_comes() {
        String there = UUID.randomUUID().toString();
        Zips zip = foreign(there).with(part(there, "moves"), exported().files().get(part(id, "moves")));
        JsonPath done = TransferApi.apply(TransferApi.previewed(zip), "");
        assertThat(done.getInt("counts.failed")).isEqualTo(1);
        assertThat(done.getString("problems[0].reasons[0]"))
                .contains(part(there, "moves"))
                .contains("belongs to another entry");
        administrator().get(ENTRIES + there).then().statusCode(404);
    }

    @Test
    void a_history_that_says_what_cannot_be_is_named_by_the_preview() {
        String there = UUID.randomUUID().toString();
        Zips zip = foreign(there);
        refused(zip, there, "moves", moves -> first(moves).put("version", 0), "/0/version");
        refused(zip, there, "moves", moves -> first(moves).put("to", "nowhere"), "/0/to");
        refused(zip, there, "moves", moves -> first(moves).remove("at"), "/0/at");
        refused(zip, there, "moves", moves -> first(moves).put("at", "+99999-01-01T00:00:00Z"), "/0/at");
        refused(zip, there, "moves", moves -> moves.add(moves.get(0)), "/2/id");
        refused(zip, there, "moves", moves -> moves.add(5), "/2");
        refused(zip, there, "moves", moves -> first(moves).putArray("refusal").addObject(), "/0/refusal/0/ru");
        refused(zip, there, "comments", comments -> comments.remove(0), "/0/parent");
        refused(zip, there, "comments", comments -> first(comments).put("pointer", "title"), "/0/pointer");
        refused(zip, there, "comments", comments -> first(comments).put("text", "а".repeat(5_001)), "/0/text");
        refused(zip, there, "comments", comments -> first(comments).remove("resolvedBy"), "/0/resolvedBy");
        refused(zip, there, "comments", comments -> first(comments).put("password", "x"), "/0/password");
    }

    private static ObjectNode first(ArrayNode history) {
        return (ObjectNode) history.get(0);
    }

    private static void refused(Zips zip, String entry, String part, Consumer<ArrayNode> change, String where) {
        String name = part(entry, part);
        JsonNode whole = zip.json(name);
        ArrayNode changed = whole.deepCopy();
        change.accept(changed);
        Zips broken = zip.only(entry).with(name, changed.toString());
        JsonPath ready = TransferApi.read(TransferApi.previewed(broken));
        assertThat(ready.getInt("preview.failed")).as(where).isEqualTo(1);
        assertThat(ready.getList("problems[0].reasons", String.class))
                .anyMatch(reason -> reason.contains(name + " " + where));
    }
}
