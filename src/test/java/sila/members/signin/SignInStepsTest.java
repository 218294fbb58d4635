package sila.members.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static sila.testing.Api.bearer;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sila.kernel.Problem;
import sila.kernel.Violation;
import sila.testing.Authenticator;
import sila.testing.People;
import sila.testing.People.Person;

/** Signing in as pages do it, without HTTP: what comes of it says which step to show next. */
@QuarkusTest
class SignInStepsTest {

    @Inject
    SignIn signIn;

    @Inject
    Sessions sessions;

    private OpenedSession signIn(Person person, String password, @Nullable String code) {
        return signIn.signIn(" " + person.login().toUpperCase() + " ", password, code, null, "a browser");
    }

    private Problem refused(Person person, String password, @Nullable String code) {
        return catchThrowableOfType(Problem.class, () -> signIn(person, password, code));
    }

    @Test
    void a_session_is_opened_and_ended() {
        var person = People.withRole("editor");
        String secret = signIn(person, person.password(), null).secret().value();
        String session = bearer(secret)
                .get("/api/v1/me/sessions")
                .then()
                .statusCode(200)
                .extract()
                .path("find { it.current }.id");
        UUID account = UUID.fromString(person.id());
        assertThat(sessions.signOut(account, UUID.fromString(session))).isTrue();
        assertThat(sessions.signOut(account, UUID.fromString(session))).isFalse();
        bearer(secret).get("/api/v1/me/sessions").then().statusCode(401);
    }

    @Test
    void each_refusal_has_a_name() {
        var person = People.withRole("editor");
        var app = Authenticator.of(person);
        assertThat(refused(person, "not mine", null).code()).isEqualTo("wrong-password");
        assertThat(refused(person, person.password(), null).code()).isEqualTo("second-factor-needed");
        assertThat(refused(person, person.password(), "").code()).isEqualTo("second-factor-needed");
        assertThat(refused(person, person.password(), app.wrongCode()).code()).isEqualTo("wrong-code");
        assertThat(signIn(person, person.password(), app.nextCode()).secret()).isNotNull();
    }

    @Test
    void a_one_time_password_asks_for_one_of_ones_own() {
        var opened = People.open(List.of(Map.of("role", "editor")));
        var person = new Person(opened.path("id"), opened.path("login"), opened.path("oneTimePassword"), "");
        assertThat(refused(person, person.password(), null).violations())
                .extracting(Violation::pointer)
                .containsExactly("/newPassword");
    }

    @Test
    void an_empty_form_names_the_field() {
        var person = People.withRole("editor");
        assertThat(refused(person, "", null).violations())
                .extracting(Violation::pointer)
                .containsExactly("/password");
    }

    @Test
    void what_only_a_form_can_send_breaks_nothing() {
        var nobody = new Person("", "a\0b", "", "");
        assertThat(refused(nobody, "a guess", null).violations())
                .extracting(Violation::pointer)
                .containsExactly("/login");
    }

    @Test
    void too_many_failures_say_how_long_to_wait() {
        var person = People.withRole("editor");
        for (int i = 0; i < 5; i++) {
            refused(person, "a guess", null);
        }
        var refusal = catchThrowableOfType(TooManyFailures.class, () -> signIn(person, person.password(), null));
        assertThat(refusal.seconds()).isPositive();
    }
}
