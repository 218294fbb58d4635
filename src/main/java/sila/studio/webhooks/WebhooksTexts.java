package sila.studio.webhooks;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Webhooks and their log. In English in {@code messages/webhooks_en.properties}. */
@MessageBundle("webhooks")
public interface WebhooksTexts {

    @Message("Вебхуки")
    String webhooks();

    @Message("Хаб сам сообщает программам о событиях: сайту-партнёру, боту, кэшу. Каждое сообщение подписано секретом.")
    String intro();

    @Message("Новый вебхук")
    String newWebhook();

    @Message("Вебхуков пока нет")
    String none();

    @Message("Заведите первый, когда другой программе нужно узнавать о публикациях сразу.")
    String noneHint();

    @Message("Название")
    String name();

    @Message("Чтобы потом узнать его: «сайт Красноярской организации».")
    String nameHelp();

    @Message("Адрес")
    String url();

    @Message("Куда хаб отправляет сообщения: https://example.org/hook")
    String urlHelp();

    @Message("О чём сообщать")
    String events();

    @Message("Только о типах")
    String types();

    @Message("Если ничего не отметить — обо всех.")
    String allOf();

    @Message("Только с темами")
    String topics();

    @Message("Только с регионами")
    String regions();

    @Message("Несколько — с клавишей Ctrl. Если ничего не выбрать — все.")
    String severalHelp();

    @Message("Язык материалов")
    String language();

    @Message("Любой")
    String anyLanguage();

    @Message("Включён")
    String active();

    @Message("Завести")
    String make();

    @Message("Сохранить")
    String save();

    @Message("Сохранено")
    String saved();

    @Message("Секрет")
    String secret();

    @Message("Скопируйте секрет сейчас: больше он не покажется. Получатель проверяет им подпись.")
    String secretOnce();

    @Message("Сутки сообщения подписываются и прежним секретом, чтобы получатель успел перейти.")
    String secretFormer();

    @Message("Я скопировал")
    String copied();

    @Message("Новый секрет")
    String renew();

    @Message("Прежний секрет действует до")
    String formerUntil();

    @Message("Проверить связь")
    String test();

    @Message("Удалить")
    String delete();

    @Message("Вебхук удалён вместе с журналом")
    String deleted();

    @Message("Состояние")
    String state();

    @Message(
            "{#switch state}{#case 'active'}Работает{#case 'paused'}Выключен{#case 'disabled'}Отключён хабом{#else}{state}{/switch}")
    String stateOfHook(String state);

    @Message("Ничего не доходит с")
    String failingSince();

    @Message("Настройки")
    String settings();

    @Message("Журнал доставок")
    String log();

    @Message("Последние 30 дней, новые сверху.")
    String logIntro();

    @Message("Любое")
    String anyState();

    @Message("Показать")
    String show();

    @Message(
            "{#switch state}{#case 'pending'}В пути{#case 'delivered'}Доставлено{#case 'failed'}Не доставлено{#else}{state}{/switch}")
    String stateOf(String state);

    @Message("Событие")
    String event();

    @Message(
            "{#switch event}{#case 'entry.created'}Материал создан{#case 'entry.saved'}Материал сохранён{#case 'entry.moved'}Материал перешёл на другой этап{#case 'entry.scheduled'}Материал запланирован{#case 'entry.published'}Материал опубликован{#case 'entry.unpublished'}Материал снят с публикации{#case 'entry.deleted'}Материал удалён{#case 'entry.restored'}Материал восстановлен{#case 'webhook.disabled'}Другой вебхук отключён{#case 'ping'}Проверка связи{#else}{event}{/switch}")
    String eventOf(String event);

    @Message("Когда")
    String at();

    @Message("Ответ")
    String answer();

    @Message("ответа нет")
    String noAnswer();

    @Message("Попыток")
    String attempts();

    @Message("Длительность")
    String took();

    @Message("{millis} мс")
    String millis(long millis);

    @Message("Здесь пока ничего нет")
    String nothingSent();

    @Message("Проверьте связь или снимите условие: сообщения появятся, когда что-нибудь произойдёт.")
    String nothingSentHint();

    @Message("Подробности")
    String details();

    @Message("Следующая попытка")
    String nextAttempt();

    @Message("Сообщение")
    String sent();

    @Message("Что ответил получатель")
    String answerBody();

    @Message("Отправить ещё раз")
    String again();

    @Message("Отправлено ещё раз")
    String sentAgain();

    @Message("Ждём ответа получателя…")
    String pinging();
}
