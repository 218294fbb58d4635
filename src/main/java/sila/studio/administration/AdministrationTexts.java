package sila.studio.administration;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What screens of administration have in common; in English in {@code messages/administration_en.properties}. */
@MessageBundle("administration")
public interface AdministrationTexts {

    @Message("Показать")
    String show();

    @Message("Что можно делать")
    String mayDo();

    @Message("Только с типами")
    String onlyTypes();

    @Message("Я скопировал")
    String copied();

    @Message("Сохранить")
    String save();

    @Message("Сохранено")
    String saved();

    @Message("Название")
    String titleRu();
}
