package sila.studio.media;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** One file: what it is, where it is shown, its description; in English in {@code messages/file_en.properties}. */
@MessageBundle("file")
public interface FileTexts {

    @Message("Файл возвращён")
    String restored();

    @Message("Убрать метку: {tag}")
    String removeTag(String tag);

    @Message("Отмена")
    String cancel();

    @Message("Скачать")
    String download();

    @Message("Скопировать ссылку")
    String copyLink();

    @Message("Заменить…")
    String replace();

    @Message("Заменить файл")
    String replaceTitle();

    @Message("Материалы, где он стоит, покажут новый файл сами: ссылки на него не меняются. Прежний хранится ещё"
            + " некоторое время.")
    String replaceHelp();

    @Message("Заменить")
    String replaceAct();

    @Message("Файл заменён")
    String replaced();

    @Message("Новый файл")
    String newFile();

    @Message("Сейчас")
    String now();

    @Message("Станет")
    String next();

    @Message("Файл в корзине: материалы и сайт его не показывают. Верните его, чтобы использовать.")
    String deletedNote();

    @Message("Файл")
    String standing();

    @Message("Смотрим, что в файле. Страница обновится сама.")
    String processingNote();

    @Message("Точка внимания")
    String focus();

    @Message("Нажмите на главное в кадре или подвиньте точку стрелками (с Shift — быстрее): при обрезке оно останется"
            + " видно. Затем сохраните.")
    String focusHelp();

    @Message("Убрать точку")
    String focusReset();

    @Message("Вид")
    String type();

    @Message("Размер")
    String size();

    @Message("Пикселей")
    String dimensions();

    @Message("Длительность")
    String length();

    @Message("Загружен")
    String uploaded();

    @Message("Изменён")
    String changed();

    @Message("Замен, считая первую загрузку")
    String edition();

    @Message("Удалён")
    String deletedAt();

    @Message("Где используется")
    String usage();

    @Message("Без названия")
    String untitled();

    @Message("только в опубликованном")
    String onlyPublic();

    @Message("Пока нигде. Вставьте файл в материал из редактора.")
    String unusedNote();

    @Message("Описание")
    String description();

    @Message("Что на изображении (или слышно) — по-русски")
    String altRu();

    @Message("То же по-английски")
    String altEn();

    @Message("Для тех, кто не видит картинку: «Монтажник на опоре ЛЭП зимой».")
    String altHelp();

    @Message("Подпись")
    String caption();

    @Message("Автор")
    String author();

    @Message("Лицензия")
    String licence();

    @Message("Источник (адрес страницы)")
    String source();
}
