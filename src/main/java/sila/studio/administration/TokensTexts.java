package sila.studio.administration;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Keys of machines; in English in {@code messages/tokens_en.properties}. */
@MessageBundle("tokens")
public interface TokensTexts {

    @Message("Токены")
    String tokens();

    @Message(
            "Токен — пароль для программы: с ним сайт-партнёр или скрипт делает от вашего имени только то, что вы отметите.")
    String tokensIntro();

    @Message("Новый токен")
    String newToken();

    @Message("Для чего он")
    String tokenName();

    @Message("Чтобы потом понять, можно ли его отозвать: «сайт Красноярской организации».")
    String tokenNameHelp();

    @Message("Если ничего не отметить — со всеми.")
    String allTypes();

    @Message("Действует до")
    String until();

    @Message("Пусто — без срока. Со сроком безопаснее.")
    String untilHelp();

    @Message("Выпустить")
    String make();

    @Message("Скопируйте токен сейчас: больше он не покажется.")
    String tokenOnce();

    @Message("Отозвать")
    String revoke();

    @Message("Токен отозван")
    String revoked();

    @Message("Токенов пока нет")
    String noTokens();

    @Message("Они нужны, когда с хабом работает программа: импорт, сайт-партнёр, бот.")
    String noTokensHint();

    @Message("Выпущен")
    String made();

    @Message("Срок")
    String ends();

    @Message("без срока")
    String endless();

    @Message("Последний раз")
    String used();

    @Message("ни разу")
    String never();
}
