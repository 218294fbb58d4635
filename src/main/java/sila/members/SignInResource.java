package sila.members;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

/** Login and password for a token of half a day. */
@Path("/api/v1/sign-in")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SignInResource {

    private static final Duration SESSION = Duration.ofHours(12);
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;

    /** @param newPassword replaces the password; required while it is the one-time password of the first start */
    public record Attempt(
            @Nullable String login,
            @Nullable String password,
            @Nullable String newPassword) {}

    public record Session(String token, Instant expiresAt) {}

    @POST
    @Transactional
    public Session signIn(Attempt attempt) {
        String password = required("/password", attempt.password());
        Account account = authenticated(required("/login", attempt.login()), password);
        if (attempt.newPassword() != null) {
            account.changePassword(acceptable(attempt.newPassword(), password));
        } else if (account.passwordOneTime) {
            throw Problem.invalid(List.of(new Violation(
                    "/newPassword",
                    Text.of(
                            "Пароль первого запуска одноразовый: задайте свой в поле newPassword.",
                            "The password of the first start works once: set your own in newPassword."))));
        }
        Secret secret = Secret.random(32);
        Instant end = Instant.now().plus(SESSION);
        ApiToken.issue(account, "sign-in", secret, Scope.ALL, end);
        return new Session(secret.value(), end);
    }

    private static Account authenticated(String login, String password) {
        var account = Account.byLogin(login);
        if (account.isEmpty()) {
            Account.pretendToCheck(password);
        }
        return account.filter(found -> found.hasPassword(password))
                .orElseThrow(() -> new Problem(
                        401, "wrong-password", Text.of("Неверный логин или пароль.", "Wrong login or password.")));
    }

    private static String required(String pointer, @Nullable String value) {
        if (value == null || value.isEmpty() || value.length() > LONGEST_PASSWORD) {
            throw Problem.invalid(
                    List.of(new Violation(pointer, Text.of("Заполните это поле.", "This field is required."))));
        }
        return value;
    }

    private static String acceptable(String chosen, String former) {
        if (chosen.length() < SHORTEST_PASSWORD || chosen.length() > LONGEST_PASSWORD || chosen.equals(former)) {
            throw Problem.invalid(List.of(new Violation(
                    "/newPassword",
                    Text.of(
                                    "Новый пароль: от %s до %s знаков, не такой, как прежний.",
                                    "The new password: %s to %s characters, other than the former one.")
                            .with(SHORTEST_PASSWORD, LONGEST_PASSWORD))));
        }
        return chosen;
    }
}
