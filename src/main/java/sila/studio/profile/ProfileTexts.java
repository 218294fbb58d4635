package sila.studio.profile;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people see of themselves; in English in {@code messages/profile_en.properties}. */
@MessageBundle("profile")
public interface ProfileTexts {

    @Message("Мой профиль")
    String title();

    @Message("Имя")
    String name();

    @Message("Так подписываются ваши материалы.")
    String nameHelp();

    @Message("Логин")
    String login();

    @Message("Сохранить")
    String save();

    @Message("Сохранено")
    String saved();

    @Message("Обо мне")
    String about();

    @Message("Мои роли")
    String roles();

    @Message("во всём профсоюзе")
    String everywhere();

    @Message("Пароль")
    String password();

    @Message("Нынешний пароль")
    String formerPassword();

    @Message("Новый пароль")
    String newPassword();

    @Message("От 12 знаков, например четыре случайных слова. На других устройствах придётся войти заново.")
    String newPasswordHelp();

    @Message("Код из приложения")
    String code();

    @Message("Сменить пароль")
    String change();

    @Message("Пароль изменён")
    String changed();

    @Message("Второй фактор")
    String factor();

    @Message("Включён: при входе спрашивается код из приложения.")
    String factorOn();

    @Message("Запасных кодов осталось: {left}.")
    String codesLeft(int left);

    @Message("Новые запасные коды")
    String newCodes();

    @Message("Прежние коды перестанут действовать.")
    String newCodesHelp();

    @Message("Сделать новые")
    String makeCodes();

    @Message("Я сохранил коды")
    String codesSaved();

    @Message("Не включён. С ним ваш вход не откроет тот, кто узнает пароль.")
    String factorOff();

    @Message("Настроить")
    String setUp();

    @Message("Отключить")
    String turnOff();

    @Message("Второй фактор отключён")
    String turnedOff();

    @Message("Для вашей роли он обязателен.")
    String factorRequired();

    @Message("Где я вошёл")
    String sessions();

    @Message("это устройство")
    String thisDevice();

    @Message("Неизвестное устройство")
    String unknownDevice();

    @Message("Вход")
    String opened();

    @Message("Последнее действие")
    String used();

    @Message("Завершить")
    String end();

    @Message("Сеанс завершён")
    String ended();

    @Message("Завершить все остальные")
    String endOthers();

    @Message("На других устройствах вы вышли")
    String othersEnded();
}
