package sila.studio.administration;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What was done, and by whom; in English in {@code messages/audit_en.properties}. */
@MessageBundle("audit")
public interface AuditTexts {

    @Message("Журнал аудита")
    String audit();

    @Message("Кто, что и когда сделал. Записи не меняются и не удаляются: каждая скреплена с предыдущей.")
    String auditIntro();

    @Message("Действие")
    String action();

    @Message("Любое")
    String anyAction();

    @Message("Кто")
    String by();

    @Message("С чем")
    String subject();

    @Message("Когда")
    String when();

    @Message("Сбросить")
    String reset();

    @Message("Подробности")
    String details();

    @Message("Было")
    String before();

    @Message("Стало")
    String after();

    @Message("Адрес")
    String address();

    @Message("Таких записей нет")
    String nothingDone();

    @Message("Измените условия или сбросьте их.")
    String nothingDoneHint();

    @Message("Проверить целостность")
    String verify();

    @Message("Журнал цел: записей — {acts}. Отпечаток последней, чтобы сравнить в другой раз:")
    String intact(long acts);

    @Message("Запись {number} изменена после того, как была сделана:")
    String broken(long number);

    @Message("Отпечаток прежней проверки (если есть)")
    String anchor();

    @Message(
            "{#switch area}{#case 'entry'}Материалы{#case 'release'}Релизы{#case 'asset'}Файлы{#case 'account'}Люди и входы{#case 'role'}Роли{#case 'organisation'}Организации{#case 'token'}Токены{#case 'webhook'}Вебхуки{#case 'transfer'}Перенос данных{#else}{area}{/switch}")
    String area(String area);
}
