package sila.studio.administration;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** People and what they may; in English in {@code messages/accounts_en.properties}. */
@MessageBundle("accounts")
public interface AccountsTexts {

    @Message("Люди")
    String accounts();

    @Message("Кто работает в хабе и что кому можно.")
    String accountsIntro();

    @Message("Новый человек")
    String newAccount();

    @Message("Имя")
    String name();

    @Message("Так подписываются материалы и записи журнала: «Анна Смирнова».")
    String nameHelp();

    @Message("Логин")
    String login();

    @Message("Латинские строчные буквы, цифры, точка, дефис, @. Потом не меняется.")
    String loginHelp();

    @Message("Роль")
    String role();

    @Message("Где")
    String branch();

    @Message("Во всём профсоюзе")
    String everywhere();

    @Message("Любая роль")
    String anyRole();

    @Message("Завести")
    String open();

    @Message("Одноразовый пароль")
    String oneTimePassword();

    @Message("Передайте его лично или по телефону: при первом входе человек придумает свой.")
    String oneTimeHelp();

    @Message("Вход закрыт")
    String disabled();

    @Message("Ещё не входил")
    String oneTime();

    @Message("Добавить роль")
    String addRole();

    @Message("Убрать роль")
    String removeRole();

    @Message("Роли")
    String rolesHeld();

    @Message("Вход открыт")
    String entryAllowed();

    @Message("Закрыть вход")
    String disable();

    @Message("Открыть вход")
    String enable();

    @Message("Вход закрыт: все сеансы завершены.")
    String disabledSaid();

    @Message("Новый одноразовый пароль")
    String newPassword();

    @Message("Ссылка для нового пароля")
    String passwordLink();

    @Message("Действует сутки, срабатывает один раз. Передайте её только этому человеку.")
    String passwordLinkHelp();

    @Message("Сменить свой пароль в профиле")
    String ownEntrance();

    @Message("Отвязать от единого входа")
    String unlink();

    @Message("Связь снята")
    String unlinked();

    @Message("Второй фактор")
    String factor();

    @Message("Включён")
    String factorOn();

    @Message("Не включён")
    String factorOff();

    @Message("Снять второй фактор")
    String factorReset();

    @Message("Второй фактор снят")
    String factorResetSaid();

    @Message("Если телефон потерян. При следующем входе человек настроит его заново.")
    String factorResetHelp();

    @Message("Здесь никого нет")
    String noAccounts();

    @Message("Снимите условие или заведите человека.")
    String noAccountsHint();

    @Message("В хабе с")
    String since();

    @Message("Вход")
    String entrance();
}
