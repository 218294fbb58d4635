package sila.members.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static sila.testing.Api.administrator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sila.kernel.StrictJson;
import sila.testing.Api;
import sila.testing.People;

@QuarkusTest
class AuditTest {

    private static final String AUDIT = "/api/v1/manage/audit";

    private final String subject = "test:" + UUID.randomUUID();

    @Inject
    AuditLog log;

    @Inject
    Chain chain;

    @Inject
    DataSource database;

    private static ValidatableResponse verify() {
        return administrator().get(AUDIT + "/verify").then().statusCode(200);
    }

    private void act(String action) {
        log.record(Act.of(action, subject).doneBy("проверка"));
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** As somebody does who owns the database and wants no trigger to see it. */
    private void behindTheTriggers(String... statements) throws SQLException {
        execute("alter table audit_act disable trigger user");
        try {
            execute(statements);
        } finally {
            execute("alter table audit_act enable trigger user");
        }
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private String mine() {
        return " where subject = '" + subject + "'";
    }

    @AfterEach
    void the_log_is_whole_again_for_others() {
        verify().body("intact", equalTo(true));
    }

    @Test
    void an_act_is_written_down_if_and_only_if_it_was_done() throws SQLException {
        QuarkusTransaction.requiringNew().run(() -> act("test.done"));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    act("test.undone");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        act("test.alone");
        administrator()
                .get(AUDIT + "?subject=" + subject)
                .then()
                .body("items.action", contains("test.alone", "test.done"))
                .body("items.by", everyItem(equalTo("проверка")));
    }

    @Test
    void of_a_change_only_what_changed_is_written_down() {
        var before =
                StrictJson.MAPPER.createObjectNode().put("a", 1).put("b", "x").put("gone", true);
        var after =
                StrictJson.MAPPER.createObjectNode().put("a", 2).put("b", "x").put("come", false);
        log.record(Act.changing("test.change", subject, before, after));
        administrator()
                .get(AUDIT + "?subject=" + subject)
                .then()
                .body("items[0].before", equalTo(Map.of("a", 1, "gone", true)))
                .body("items[0].after", equalTo(Map.of("a", 2, "come", false)))
                .body("items[0].by", equalTo("hub"))
                .body("items[0].address", nullValue());
    }

    @Test
    void the_database_refuses_to_change_or_delete_what_is_written() {
        act("test.one");
        for (String attempt : List.of(
                "update audit_act set actor = 'другой'" + mine(),
                "update audit_act set number = 0, hash = '\\x00', action = 'test.other'" + mine(),
                "delete from audit_act" + mine(),
                "truncate audit_act",
                "insert into audit_act (at, action, subject, actor, number, hash) values (now(), 'a', 'b', 'c', 0, '\\x00')")) {
            assertThatThrownBy(() -> execute(attempt))
                    .as(attempt)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("only appended to");
        }
        chain.fastenAll();
        assertThatThrownBy(() -> execute("update audit_act set number = null, hash = null" + mine()))
                .hasMessageContaining("only appended to");
    }

    @Test
    void concurrent_writers_are_chained_without_a_gap() throws Exception {
        long before = number("select count(*) from audit_act");
        var deeds = new ArrayList<Callable<Void>>();
        for (int writer = 0; writer < 8; writer++) {
            deeds.add(() -> {
                for (int i = 0; i < 40; i++) {
                    writeAndPerhapsThinkBetterOfIt(i % 4 == 0);
                }
                return null;
            });
        }
        for (int chainer = 0; chainer < 3; chainer++) {
            deeds.add(() -> {
                for (int i = 0; i < 30; i++) {
                    chain.fastenAll();
                }
                return null;
            });
        }
        var threads = Executors.newFixedThreadPool(deeds.size());
        try {
            for (var done : threads.invokeAll(deeds)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        verify().body("intact", equalTo(true));
        assertThat(number("select count(*) from audit_act" + mine())).isEqualTo(8 * 30);
        assertThat(number("select max(number) - count(number) from audit_act")).isZero();
        assertThat(number("select count(*) from audit_act")).isGreaterThanOrEqualTo(before + 8 * 30);
    }

    private void writeAndPerhapsThinkBetterOfIt(boolean undone) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                act("test.write");
                if (undone) {
                    throw new IllegalStateException("on second thoughts");
                }
            });
        } catch (IllegalStateException secondThoughts) {
            assertThat(secondThoughts).hasMessage("on second thoughts");
        }
    }

    @Test
    void a_changed_act_is_found() throws SQLException {
        act("test.one");
        verify().body("intact", equalTo(true));
        long number = number("select number from audit_act" + mine());
        for (String change : List.of("actor = 'другой'", "at = at + interval '1 second'", "after = '{\"a\": 1}'")) {
            behindTheTriggers(
                    "create table saved as select * from audit_act" + mine(),
                    "update audit_act set " + change + mine());
            try {
                verify().body("intact", equalTo(false))
                        .body("acts", equalTo((int) number - 1))
                        .body("broken.number", equalTo((int) number))
                        .body("broken.problem", containsString("изменена"));
            } finally {
                behindTheTriggers(
                        "update audit_act a set actor = s.actor, at = s.at, after = s.after from saved s where a.id = s.id",
                        "drop table saved");
            }
        }
    }

    @Test
    void a_deleted_act_is_found_in_the_middle_and_at_the_end() throws SQLException {
        act("test.one");
        chain.fastenAll();
        long number = number("select number from audit_act" + mine());
        String remove = "delete from audit_act" + mine();
        String keep = "create table saved as select * from audit_act" + mine();
        String bringBack = "insert into audit_act overriding system value select * from saved";
        behindTheTriggers(keep, remove);
        try {
            verify().body("intact", equalTo(false))
                    .body("broken.number", equalTo((int) number))
                    .body("broken.problem", containsString("нет"));
            log.record(Act.of("test.next", "test:" + UUID.randomUUID()));
            verify().body("intact", equalTo(false)).body("broken.number", equalTo((int) number));
        } finally {
            behindTheTriggers(bringBack, "drop table saved");
        }
    }

    @Test
    void even_a_chain_that_was_made_anew_is_found_by_an_anchor() throws SQLException {
        act("test.one");
        act("test.two");
        String anchor = verify().extract().path("anchor");
        long first = number("select min(number) from audit_act" + mine());
        long head = Long.parseLong(anchor.substring(0, anchor.indexOf(':')));
        behindTheTriggers(
                "update audit_act set actor = 'другой' where number = " + first,
                "update audit_head set number = " + (first - 1)
                        + ", hash = coalesce((select hash from audit_act where number = " + (first - 1)
                        + "), decode(repeat('00', 32), 'hex'))",
                "update audit_act set number = null, hash = null where number >= " + first);
        verify().body("intact", equalTo(true));
        given().header("Authorization", "Bearer " + Api.TOKEN)
                .queryParam("anchor", anchor)
                .get(AUDIT + "/verify")
                .then()
                .body("intact", equalTo(false))
                .body("broken.number", equalTo((int) head))
                .body("broken.problem", containsString("отмечена раньше"));
    }

    @Test
    void the_log_is_read_by_subject_action_person_and_time() {
        for (int i = 0; i < 5; i++) {
            act(i % 2 == 0 ? "test.even" : "test_odd");
        }
        administrator().get(AUDIT + "?action=test.*&subject=" + subject).then().body("items", hasSize(3));
        administrator()
                .get(AUDIT + "?action=test_odd&subject=" + subject)
                .then()
                .body("items", hasSize(2));
        administrator().get(AUDIT + "?action=test%&subject=" + subject).then().body("items", hasSize(0));
        administrator().get(AUDIT + "?by=никто&subject=" + subject).then().body("items", hasSize(0));
        administrator().get(AUDIT + "?by=проверка&subject=" + subject).then().body("items", hasSize(5));
        administrator().get(AUDIT + "?to=2020-01-01T00:00:00Z").then().body("items", hasSize(0));
        administrator()
                .get(AUDIT + "?from=2020-01-01T00:00:00Z&subject=" + subject)
                .then()
                .body("items", hasSize(5));
        String next = administrator()
                .get(AUDIT + "?limit=3&subject=" + subject)
                .then()
                .body("items", hasSize(3))
                .extract()
                .path("next");
        administrator()
                .get(AUDIT + "?limit=3&subject=" + subject + "&cursor=" + next)
                .then()
                .body("items", hasSize(2))
                .body("next", nullValue());
    }

    @Test
    void what_cannot_be_understood_is_refused() {
        for (String query : List.of(
                "from=yesterday", "to=-1000000000-01-01T00:00:00Z", "cursor=x", "cursor=WyItaWQiLCJ4Il0", "limit=0")) {
            administrator().get(AUDIT + "?" + query).then().statusCode(400);
        }
        administrator().queryParam("subject", "\u0000").get(AUDIT).then().statusCode(400);
        administrator().queryParam("by", "\u0000*").get(AUDIT).then().statusCode(400);
        administrator().get(AUDIT + "/verify?anchor=x").then().statusCode(400);
    }

    @Test
    void the_log_is_for_administrators_and_the_chief_editor() {
        People.withRole("chief-editor").asks().get(AUDIT).then().statusCode(200);
        People.withRole("chief-editor", People.regional("24"))
                .asks()
                .get(AUDIT)
                .then()
                .statusCode(403);
        for (String role : List.of("editor", "author", "translator", "lawyer", "regional-editor", "reader")) {
            People.withRole(role).asks().get(AUDIT).then().statusCode(403);
        }
        given().get(AUDIT + "/verify").then().statusCode(401);
    }
}
