package sila.studio.administration;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** People, roles, machines and the log; in English in {@code messages/administration_en.properties}. */
@MessageBundle("administration")
public interface AdministrationTexts {

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

    @Message("С")
    String from();

    @Message("По")
    String to();

    @Message("Показать")
    String show();

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

    @Message("Показать ещё")
    String more();

    @Message("Проверить целостность")
    String verify();

    @Message("Журнал цел: записей — {acts}. Отпечаток последней, чтобы сравнить в другой раз:")
    String intact(long acts);

    @Message("Запись {number} изменена после того, как была сделана:")
    String broken(long number);

    @Message("Отпечаток прежней проверки (если есть)")
    String anchor();

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

    @Message("Что можно делать")
    String mayDo();

    @Message("Только с типами")
    String onlyTypes();

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

    @Message("Я скопировал")
    String copied();

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

    @Message("Кто выпустил")
    String maker();

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

    @Message("Готово")
    String done();

    @Message("Вход закрыт")
    String disabled();

    @Message("Ещё не входил")
    String oneTime();

    @Message("Изменить")
    String edit();

    @Message("Сохранить")
    String save();

    @Message("Сохранено")
    String saved();

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

    @Message("Действует сутки, открывается один раз. Передайте её только этому человеку.")
    String passwordLinkHelp();

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

    @Message("Название")
    String titleRu();

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

    @Message("Организации")
    String organisations();

    @Message("Дерево профсоюза. Роль, данная в организации, действует в её регионах.")
    String organisationsIntro();

    @Message("Новая организация")
    String newOrganisation();

    @Message("Название")
    String organisationName();

    @Message("Уровень")
    String level();

    @Message("Центральный комитет")
    String central();

    @Message("Региональная")
    String regional();

    @Message("Первичная (ППО)")
    String primary();

    @Message("Входит в")
    String parent();

    @Message("Регион")
    String region();

    @Message("Как у вышестоящей")
    String noRegion();

    @Message("Основать")
    String found();

    @Message("Удалить")
    String deleteOrganisation();

    @Message("Организация удалена")
    String organisationDeleted();

    @Message("Дерева ещё нет")
    String noOrganisations();

    @Message("Начните с центрального комитета.")
    String noOrganisationsHint();

    @Message(
            "{#switch level}{#case 'CENTRAL'}Центральный комитет{#case 'REGIONAL'}Региональная{#case 'PRIMARY'}Первичная{#else}{level}{/switch}")
    String levelOf(String level);

    @Message(
            "{#switch area}{#case 'entry'}Материалы{#case 'release'}Релизы{#case 'asset'}Файлы{#case 'account'}Люди и входы{#case 'role'}Роли{#case 'organisation'}Организации{#case 'token'}Токены{#case 'webhook'}Вебхуки{#case 'transfer'}Перенос данных{#else}{area}{/switch}")
    String area(String area);

    @Message("Модель контента")
    String model();

    @Message("Из чего состоят материалы. Модель меняют в файлах content-model; здесь видно, как она понята.")
    String modelIntro();

    @Message("Клиент TypeScript")
    String typescript();

    @Message("OpenAPI")
    String openapi();

    @Message("JSON Schema")
    String schema();

    @Message("Имя")
    String typeName();

    @Message("В адресах")
    String plural();

    @Message("Поля")
    String fields();

    @Message("Порядок работы")
    String workflow();

    @Message("Вид")
    String kind();

    @Message("обязательно")
    String required();

    @Message("переводится")
    String localised();

    @Message("не для читателей")
    String hidden();

    @Message("не повторяется")
    String unique();

    @Message("несколько")
    String many();

    @Message("Поле")
    String field();

    @Message("Правила")
    String rules();
}
