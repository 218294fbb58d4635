package sila.members.oidc;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sila.kernel.Text;

/** Why somebody who came from the provider is not signed in; the sign-in page gets it as {@code refused=…}. */
public enum Refusal {
    STALE(
            "Вход у провайдера начат не здесь или слишком давно. Начните ещё раз.",
            "The sign-in at the provider began elsewhere or too long ago. Begin again."),
    DENIED(
            "Провайдер не подтвердил вход. Начните ещё раз или войдите с логином и паролем.",
            "The provider has not confirmed the sign-in. Begin again, or use login and password."),
    PROVIDER_DOWN(
            "Провайдер входа не отвечает. Попробуйте позже или войдите с логином и паролем.",
            "The provider does not answer. Try again later, or use login and password."),
    NOT_VERIFIED(
            "Ответ провайдера не прошёл проверку. Войдите с логином и паролем и сообщите администратору хаба.",
            "The answer of the provider cannot be trusted. Use login and password, and tell the hub's administrator."),
    UNKNOWN_ACCOUNT(
            "Провайдер знает вас, а хаб нет: учётной записи с вашим адресом почты здесь нет, или она связана с другим человеком. Обратитесь к администратору хаба.",
            "The provider knows you, the hub does not: there is no account with your e-mail address here, or it is linked with somebody else. Ask the hub's administrator."),
    ACCOUNT_DISABLED(
            "Ваша учётная запись отключена. Обратитесь к администратору хаба.",
            "Your account is disabled. Ask the hub's administrator."),
    SECOND_FACTOR(
            "У вас включён второй фактор, а провайдер его не спрашивал. Войдите с логином, паролем и кодом.",
            "Your second factor is on, and the provider has not asked for one. Use login, password and code.");

    private final Text sentence;

    Refusal(String ru, String en) {
        sentence = Text.of(ru, en);
    }

    public static Optional<Refusal> of(@Nullable String code) {
        return List.of(values()).stream()
                .filter(refusal -> refusal.code().equals(code))
                .findFirst();
    }

    /** E.g. {@code provider-down}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Text sentence() {
        return sentence;
    }
}
