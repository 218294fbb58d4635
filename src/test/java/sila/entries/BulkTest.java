package sila.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.articleBy;
import static sila.testing.Api.bearer;
import static sila.testing.Api.create;
import static sila.testing.Api.person;
import static sila.testing.Api.published;
import static sila.testing.Api.token;
import static sila.testing.Api.unique;
import static sila.testing.EditorialModel.note;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sila.testing.EditorialModel;
import sila.testing.People;

/** One verb for many entries: each is done or refused for itself. */
@QuarkusTest
@TestProfile(EditorialModel.class)
class BulkTest {

    private static final String ENTRIES = "/api/v1/manage/entries/";

    private static ValidatableResponse act(RequestSpecification asking, Map<String, Object> order, String... ids) {
        var whole = new HashMap<>(order);
        whole.put("entries", Stream.of(ids).map(id -> Map.of("id", id)).toList());
        return asking.body(whole).post(ENTRIES + "bulk").then().statusCode(200);
    }

    private static ValidatableResponse act(String action, String... ids) {
        return act(administrator(), Map.of("action", action), ids);
    }

    private static ValidatableResponse entry(String id) {
        return administrator().get(ENTRIES + id).then();
    }

    /** What the answer offers is asked for as it stands. */
    private static ValidatableResponse undo(ValidatableResponse done, String id) {
        Map<String, Object> undo = done.extract().path("results[0].undo");
        return act(administrator(), undo, id).body("results[0].ok", equalTo(true));
    }

    @Test
    void one_refusal_holds_up_no_other() {
        String first = create("article", article(unique("Пакет")));
        String unfinished = create("article", "{\"fields\": {\"title\": \"" + unique("Пакет без всего") + "\"}}");
        String nothing = UUID.randomUUID().toString();
        String last = create("article", article(unique("Пакет")));
        act("publish", first, unfinished, nothing, last)
                .body("results.id", contains(first, unfinished, nothing, last))
                .body("results.ok", contains(true, false, false, true))
                .body("results[0].state", equalTo("published"))
                .body("results[0].version", equalTo(1))
                .body("results[0]", not(hasKey("problem")))
                .body("results[1].problem.status", equalTo(422))
                .body("results[1].problem.errors.pointer", hasItems("/fields/body"))
                .body("results[2].problem.type", equalTo("urn:sila:problem:unknown-entry"));
        entry(first).body("publishedVersion", equalTo(1));
        entry(last).body("publishedVersion", equalTo(1));
        entry(unfinished).body("state", equalTo("draft"));
    }

    @Test
    void a_version_that_is_not_the_latest_is_refused() {
        String id = create("article", article(unique("Старая версия")));
        administrator()
                .body(Map.of("action", "publish", "entries", List.of(Map.of("id", id, "version", 7))))
                .post(ENTRIES + "bulk")
                .then()
                .statusCode(200)
                .body("results[0].problem.status", equalTo(412));
        entry(id).body("state", equalTo("draft"));
    }

    @Test
    void what_was_published_is_withdrawn_again() {
        String id = create("article", article(unique("Туда и обратно")));
        var done = act("publish", id).body("results[0].undo.action", equalTo("unpublish"));
        undo(done, id).body("results[0].state", equalTo("unpublished"));
        entry(id).body("publishedVersion", nullValue());
        act("archive", id).body("results[0].undo.action", equalTo("revive"));
    }

    @Test
    void a_new_version_of_what_was_public_is_not_undone_by_a_withdrawal() {
        String id = published("article", article(unique("Было открыто")));
        administrator()
                .header("If-Match", "\"1\"")
                .body("{\"fields\": {\"lead\": \"Иначе.\"}}")
                .patch(ENTRIES + id)
                .then()
                .statusCode(200);
        act("publish", id).body("results[0]", not(hasKey("undo")));
    }

    @Test
    void a_step_that_wants_a_reason_gets_it_from_the_order() {
        String id = create("note", note(unique("С причиной")));
        act("unpublish", id).body("results[0].problem.errors.pointer", contains("/reason"));
    }

    @Test
    void topics_are_given_and_taken_away_one_by_one() {
        String one = create("article", article(unique("С темой"), "salary"));
        String other = create("article", article(unique("С другой темой"), "youth"));
        var done = act(administrator(), Map.of("action", "tag", "topics", List.of("youth", "sport")), one, other)
                .body("results.ok", everyItem(equalTo(true)))
                .body("results[0].version", equalTo(2))
                .body("results[0].undo.topics", contains("youth", "sport"))
                .body("results[1].undo.topics", contains("sport"));
        entry(one).body("fields.topics", contains("salary", "youth", "sport"));
        entry(other).body("fields.topics", contains("youth", "sport"));
        undo(done, one);
        entry(one).body("fields.topics", contains("salary"));
        act(administrator(), Map.of("action", "untag", "topics", List.of("culture")), one)
                .body("results[0].version", equalTo(3))
                .body("results[0]", not(hasKey("undo")));
    }

    @Test
    void a_topic_that_does_not_exist_or_has_no_place_is_refused() {
        String article = create("article", article(unique("Тема неизвестна")));
        String memo = create("memo", "{\"fields\": {\"title\": \"" + unique("Без тем") + "\"}}");
        act(administrator(), Map.of("action", "tag", "topics", List.of("nonsense")), article, memo)
                .body("results[0].problem.errors.pointer", contains("/fields/topics/1"))
                .body("results[1].problem.type", equalTo("urn:sila:problem:no-topics"))
                .body("results[1].problem.title", containsString("Памятка"));
    }

    @Test
    void who_works_on_them_is_changed_and_each_keeps_its_moment() {
        String assignee = People.withRole("editor").id();
        String id = create("article", article(unique("Поручено всем")));
        act(administrator(), Map.of("action", "assign", "assignee", assignee, "dueAt", "2999-01-01T00:00:00Z"), id)
                .body("results[0].undo.dueAt", nullValue())
                .body("results[0].undo", hasKey("dueAt"));
        var done = act("assign", id).body("results[0].undo.assignee", equalTo(assignee));
        entry(id).body("assignee", nullValue()).body("dueAt", equalTo("2999-01-01T00:00:00Z"));
        undo(done, id);
        entry(id).body("assignee", equalTo(assignee));
        var nobody = new HashMap<String, Object>();
        nobody.put("action", "assign");
        nobody.put("dueAt", null);
        act(administrator(), nobody, id).body("results[0].ok", equalTo(true));
        entry(id).body("assignee", nullValue()).body("dueAt", nullValue());
    }

    @Test
    void into_the_bin_and_out_of_it() {
        String id = published("article", article(unique("В корзину пакетом")));
        var done = act("bin", id).body("results[0].undo.action", equalTo("restore"));
        entry(id).statusCode(404);
        undo(done, id).body("results[0].undo.action", equalTo("bin"));
        entry(id).statusCode(200).body("publishedVersion", nullValue());
    }

    @Test
    void what_others_refer_to_is_withdrawn_only_despite_that() {
        String author = published("person", person(unique("Автор")));
        published("article", articleBy(author, unique("Ссылается")));
        act("unpublish", author).body("results[0].problem.status", equalTo(409));
        act(administrator(), Map.of("action", "unpublish", "despite", List.of("references")), author)
                .body("results[0].ok", equalTo(true));
    }

    @Test
    void each_entry_is_allowed_or_forbidden_for_itself() {
        var regional = People.withRole("regional-editor", People.regional("77"));
        String own = create("article", article(unique("Свой регион")));
        String foreign = create("article", article(unique("Чужой регион")).replace("\"77\"", "\"78\""));
        for (String action : List.of("publish", "tag", "assign", "unpublish", "archive", "bin")) {
            act(regional.asks(), Map.of("action", action, "topics", List.of("youth")), own, foreign)
                    .body("results.ok", contains(true, false))
                    .body("results[1].problem.status", equalTo(403));
        }
        entry(foreign).body("version", equalTo(1)).body("state", equalTo("draft"));
    }

    @Test
    void a_token_does_no_more_than_it_says() {
        String id = create("article", article(unique("Узкий токен")));
        act(bearer(token("content:write")), Map.of("action", "publish"), id)
                .body("results[0].problem.status", equalTo(403));
        bearer(token("content:read"))
                .body(Map.of("action", "publish", "entries", List.of(Map.of("id", id))))
                .post(ENTRIES + "bulk")
                .then()
                .statusCode(403);
    }

    @Test
    void every_entry_is_written_down_in_the_audit_log() {
        String one = create("article", article(unique("В журнале")));
        String other = create("article", article(unique("В журнале")));
        act("publish", one, other);
        for (String id : List.of(one, other)) {
            List<String> actions = administrator()
                    .queryParam("subject", "entry:" + id)
                    .get("/api/v1/manage/audit")
                    .path("items.action");
            assertThat(actions).contains("entry.publish");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | /entries",
                "{'entries': [], 'action': 'publish'} | /entries",
                "{'entries': [null], 'action': 'publish'} | /entries/0/id",
                "{'entries': [{'id': 'ID'}, {'id': 'ID'}], 'action': 'publish'} | /entries/1/id",
                "{'entries': [{'id': 'ID'}], 'action': 'purge'} | /action",
                "{'entries': [{'id': 'ID'}], 'action': 'tag'} | /topics",
                "{'entries': [{'id': 'ID'}], 'action': 'assign', 'dueAt': 5} | /dueAt",
                "{'entries': [{'id': 'ID'}], 'action': 'bin', 'despite': ['everything']} | /despite",
            })
    void what_is_wrong_with_the_order_is_said_at_once(String body, String pointer) {
        administrator()
                .body(body.replace('\'', '"').replace("ID", UUID.randomUUID().toString()))
                .post(ENTRIES + "bulk")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems(pointer));
    }

    @Test
    void no_more_than_a_hundred_at_once() {
        administrator()
                .body(Map.of(
                        "action",
                        "publish",
                        "entries",
                        IntStream.range(0, 101)
                                .mapToObj(i -> Map.of("id", UUID.randomUUID().toString()))
                                .toList()))
                .post(ENTRIES + "bulk")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/entries"));
        act("publish", UUID.randomUUID().toString()).body("results.problem", not(empty()));
    }
}
