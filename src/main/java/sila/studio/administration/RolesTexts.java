package sila.studio.administration;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What roles allow; in English in {@code messages/roles_en.properties}. */
@MessageBundle("roles")
public interface RolesTexts {

    @Message("Роли")
    String roles();

    @Message("Роль — набор разрешений. Одну роль можно дать многим людям, одному человеку — несколько ролей.")
    String rolesIntro();

    @Message("Новая роль")
    String newRole();

    @Message("Входит в хаб")
    String builtIn();

    @Message("только своё")
    String ownOnly();

    @Message("только")
    String onlyWith();

    @Message("Имя для программ")
    String roleName();

    @Message("Латиницей через дефис: press-officer. Потом не меняется.")
    String roleNameHelp();

    @Message("Название по-английски")
    String titleEn();

    @Message("Разрешение")
    String grant();

    @Message("Добавить разрешение")
    String addGrant();

    @Message("Убрать")
    String removeGrant();

    @Message("Только поля")
    String onlyFields();

    @Message("Имена полей, каждое с новой строки; пусто — все.")
    String onlyFieldsHelp();

    @Message("Только языки")
    String onlyLanguages();

    @Message("Только свои материалы")
    String ownEntries();

    @Message("Удалить роль")
    String deleteRole();

    @Message("Роль удалена")
    String roleDeleted();
}
