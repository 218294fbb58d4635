package sila.studio.media;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What pages of the library have in common; in English in {@code messages/media_en.properties}. */
@MessageBundle("media")
public interface MediaTexts {

    @Message("Медиатека")
    String media();

    @Message("Корзина файлов")
    String bin();

    @Message("Без папки")
    String unplaced();

    @Message("Папка")
    String folder();

    @Message("{#switch kind}{#case 'image'}Изображение{#case 'audio'}Звук{#case 'video'}Видео{#case"
            + " 'document'}Документ{#case 'other'}Другой файл{#else}{kind}{/switch}")
    String kindOf(String kind);

    @Message("{#switch code}{#case 'processing'}Обрабатывается{#case 'ready'}Готов{#case 'failed'}Не читается{#case"
            + " 'quarantined'}Изолирован{#else}{code}{/switch}")
    String state(String code);

    @Message("Выбрать: {name}")
    String choose(String name);

    @Message("Вернуть")
    String restore();

    @Message("Метки")
    String tags();

    @Message("Через запятую или Enter.")
    String tagsHelp();

    @Message("Удалить")
    String delete();

    @Message("Сохранено")
    String saved();

    @Message("Сохранить")
    String save();
}
