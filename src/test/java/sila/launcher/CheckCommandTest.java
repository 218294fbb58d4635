package sila.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static sila.testing.Api.published;
import static sila.testing.Api.unique;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sila.testing.Api;

/** {@code check}, with an entry that another content model has left. */
@QuarkusTest
class CheckCommandTest {

    @TestHTTPResource("/")
    URI hub;

    @Inject
    EntityManager database;

    private String id;
    private String fields;

    @BeforeEach
    void an_entry() {
        id = published("article", Api.article(unique("Не подходит")));
        fields = QuarkusTransaction.requiringNew().call(() -> (String)
                database.createNativeQuery("select cast(fields as text) from entry_version where entry_id = :id")
                        .setParameter("id", UUID.fromString(id))
                        .getSingleResult());
    }

    /** Other tests look at the same list. */
    @AfterEach
    void as_it_was() {
        document("cast('" + fields + "' as jsonb)");
    }

    @Test
    void what_no_longer_fits_is_printed_with_its_place_in_the_model() {
        document("fields || '{\"age\": \"9+\", \"rubric\": \"из прежней модели\"}'");
        CommandRun check = check(Api.TOKEN);
        assertThat(check.output())
                .containsPattern("(?m)^content-model/fragments/public.yaml:[1-9]\\d*: article.age: .+ Материалов: 1 \\("
                        + id + "\\)\\.$")
                .containsPattern(
                        "(?m)^content-model/types/article.yaml:[1-9]\\d*: article.rubric: Такого поля в модели нет\\."
                                + ".+ Материалов: 1 \\(" + id + "\\)\\.$")
                .containsPattern("(?m)^Материалов: [1-9]\\d*\\. Несоответствий: [1-9]\\d*\\.$");
        assertThat(check.status()).isEqualTo(1);
    }

    @Test
    void what_the_list_has_no_room_for_is_counted() {
        document("fields || (select jsonb_object_agg('rubric' || n, 1) from generate_series(1, 1001) n)");
        assertThat(check(Api.TOKEN).output())
                .containsPattern("(?m)^Материалов: \\d+\\. Несоответствий: 1000, в список не вошло ещё: [1-9]\\d*\\.$");
    }

    @Test
    void who_may_not_look_is_told_so() {
        CommandRun check = check(Api.token("content:read"));
        assertThat(check.output()).isNotBlank().doesNotContain("Материалов");
        assertThat(check.status()).isEqualTo(1);
    }

    @Test
    void where_no_hub_answers_the_address_is_named() {
        URI nowhere = URI.create("http://127.0.0.9:9");
        CommandRun check = CommandRun.of(nowhere, Api.TOKEN, "check");
        assertThat(check.output()).contains("Хаб по адресу " + nowhere + " не ответил");
        assertThat(check.status()).isEqualTo(1);
    }

    private CommandRun check(String token) {
        return CommandRun.of(hub, token, "check");
    }

    private void document(String fields) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update entry_version set fields = " + fields + " where entry_id = :id")
                .setParameter("id", UUID.fromString(id))
                .executeUpdate());
    }
}
