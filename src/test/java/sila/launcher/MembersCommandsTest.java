package sila.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sila.testing.Api;
import sila.testing.People;

/** The command line, in this process, against the hub of the tests. */
@QuarkusTest
class MembersCommandsTest {

    @TestHTTPResource("/")
    URI hub;

    private CommandRun run(String token, String... arguments) {
        return CommandRun.of(hub, token, arguments);
    }

    @Test
    void a_user_is_added_and_the_password_shown() {
        String login = "cli-" + UUID.randomUUID();
        String region = People.regional("24");
        CommandRun added = run(
                Api.TOKEN,
                "user",
                "add",
                "--login",
                login,
                "--name",
                "Из командной строки",
                "--role",
                "regional-editor",
                "--organisation",
                region);
        assertThat(added.output()).contains("Вход: " + login + ", одноразовый пароль ");
        assertThat(added.status()).isZero();
        CommandRun again = run(Api.TOKEN, "user", "add", "--login", login, "--name", "Второй", "--role", "emperor");
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.output()).contains("/login — Этот логин занят.").contains("/assignments/0/role");
    }

    @Test
    void a_person_gets_a_link_to_choose_another_password() {
        var person = People.withRole("editor");
        CommandRun linked = run(Api.TOKEN, "user", "link", person.login());
        assertThat(linked.output().strip()).matches("https?://[^/]+/studio/password/[A-Za-z0-9_-]{43}");
        assertThat(linked.status()).isZero();
        CommandRun nobody = run(Api.TOKEN, "user", "link", "nobody-has-this-login");
        assertThat(nobody.status()).isEqualTo(1);
        assertThat(nobody.output()).contains("Человека с логином nobody-has-this-login нет.");
        CommandRun forbidden = run(Api.token("content:read"), "user", "link", person.login());
        assertThat(forbidden.status()).isEqualTo(1);
    }

    @Test
    void the_audit_log_is_verified_and_its_anchor_told() {
        CommandRun verified = run(Api.TOKEN, "audit", "verify");
        assertThat(verified.output()).contains("Журнал цел");
        assertThat(verified.status()).isZero();
        String anchor = verified.output().replaceAll("(?s).*: (\\d+:[0-9a-f]{64}).*", "$1");
        assertThat(run(Api.TOKEN, "audit", "verify", "--anchor", anchor).status())
                .isZero();
        CommandRun other = run(Api.TOKEN, "audit", "verify", "--anchor", "1:" + "0".repeat(64));
        assertThat(other.status()).isEqualTo(1);
        assertThat(other.output()).contains("Журнал нарушен: запись 1 не та");
        assertThat(run(Api.token("content:read"), "audit", "verify").status()).isEqualTo(1);
    }
}
