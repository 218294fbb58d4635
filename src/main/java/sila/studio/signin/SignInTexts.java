package sila.studio.signin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** In English in {@code messages/signIn_en.properties}. */
@MessageBundle("signIn")
public interface SignInTexts {

    @Message("Вход")
    String title();

    @Message("Логин")
    String login();

    @Message("Пароль")
    String password();

    @Message("Войти")
    String enter();

    @Message("Код из приложения")
    String code();

    @Message("Шесть цифр из приложения на телефоне. Если телефона нет под рукой — один из запасных кодов.")
    String codeHelp();

    @Message("Новый пароль")
    String newPassword();

    @Message("Этот пароль одноразовый. Придумайте свой: от 12 знаков, например четыре случайных слова.")
    String newPasswordHelp();

    @Message("Забыли пароль?")
    String forgotten();

    @Message(
            "Попросите администратора хаба прислать ссылку для нового пароля: она действует сутки и срабатывает один раз.")
    String forgottenHelp();

    @Message("Второй фактор")
    String secondFactor();

    @Message(
            "Ваша роль может публиковать от имени профсоюза, поэтому вход защищают два замка: пароль и код из приложения на телефоне.")
    String whySecondFactor();

    @Message("Код из приложения защитит вход, даже если кто-то узнает пароль.")
    String whyNotPasswordAlone();

    @Message("Подойдёт любое приложение с одноразовыми кодами: Яндекс Ключ, FreeOTP, Aegis, Google Authenticator.")
    String apps();

    @Message("Чтобы начать, ещё раз введите пароль")
    String passwordAgain();

    @Message("Продолжить")
    String go();

    @Message("Снимите этот код камерой приложения")
    String scan();

    @Message("QR-код для приложения")
    String qr();

    @Message("или введите ключ вручную")
    String byHand();

    @Message("Код, который показало приложение")
    String codeShown();

    @Message("Включить")
    String turnOn();

    @Message("Запасные коды")
    String recoveryCodes();

    @Message(
            "Каждый заменит код из приложения один раз, если телефон потеряется. Сохраните их сейчас: больше они не покажутся.")
    String recoveryHelp();

    @Message("Я сохранил коды, дальше")
    String saved();

    @Message("Второй фактор включён.")
    String isOn();

    @Message("Запасные коды не сохранены? Сделайте новые в профиле")
    String codesLost();

    @Message("Первый вход: логин {login}, одноразовый пароль хаб напечатал в консоли при запуске.")
    String firstStart(String login);

    @Message("{name}, придумайте новый пароль.")
    String linkFor(String name);

    @Message("От 12 знаков, например четыре случайных слова.")
    String choiceHelp();

    @Message("Сохранить пароль")
    String choose();

    @Message("Пароль сохранён. Теперь войдите с ним.")
    String chosen();
}
