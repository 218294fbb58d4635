package sila.studio.help;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The glossary; in English in {@code messages/help_en.properties}. */
@MessageBundle("help")
public interface HelpTexts {

    @Message("Справка")
    String title();

    @Message("Коротко о том, как здесь работать. Список клавиш открывается клавишей «?» на любой странице.")
    String intro();

    @Message("С чего начать")
    String begin();

    @Message("Состояния материала")
    String states();

    @Message("Состояния доставки")
    String deliveries();

    @Message("Ничего не теряется")
    String lost();

    @Message(
            "Если пропала связь, изменения хранятся на этом устройстве и отправятся, когда связь вернётся. Удалённое лежит в корзине {days} дн. У каждого материала есть история: любую версию можно посмотреть и вернуть.")
    String lostText(long days);

    @Message("Напишите материал")
    String firstWrite();

    @Message("«Материалы» → тип → «Создать». Сохранять не нужно: черновик сохраняется сам каждые несколько секунд.")
    String firstWriteText();

    @Message("Проверьте")
    String firstCheck();

    @Message(
            "Кнопка «Опубликовать» сначала покажет, чего не хватает: возрастной метки, описания картинок, битых ссылок.")
    String firstCheckText();

    @Message("Опубликуйте")
    String firstPublish();

    @Message("Сразу, в назначенное время или вместе с другими — релизом. Студия покажет, где материал уже появился.")
    String firstPublishText();

    @Message("Видят только те, кто работает в студии. Каждая правка сохраняется сама и остаётся в истории версий.")
    String stateDraftText();

    @Message("Автор закончил и ждёт решения. Проверяющий одобряет материал или возвращает с замечаниями.")
    String stateInReviewText();

    @Message("Проверяющий вернул материал: замечания стоят рядом с полями.")
    String stateNeedsChangesText();

    @Message("Можно публиковать сейчас или назначить время.")
    String stateApprovedText();

    @Message("Выйдет сам в назначенное время. До этого время можно перенести или отменить.")
    String stateScheduledText();

    @Message("Виден всем: на сайте, в лентах и в поиске. Новые правки становятся видны только после новой публикации.")
    String statePublishedText();

    @Message("Читатели его больше не видят, адрес отвечает «не найдено». Опубликовать снова можно в любой момент.")
    String stateUnpublishedText();

    @Message("Работа закончена: материал не меняется и не виден читателям, но его можно вернуть в черновики.")
    String stateArchivedText();

    @Message("Публикация уже принята и вот-вот появится в этом канале. Ждать не нужно: закрыть страницу можно.")
    String deliveryPendingText();

    @Message("Материал появился в этом канале.")
    String deliveryDeliveredText();

    @Message("Канал ответил ошибкой. Студия пробует снова сама; кнопка «Повторить» пробует сейчас же.")
    String deliveryFailedText();
}
