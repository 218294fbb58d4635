package sila.studio.media;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The media library; in English in {@code messages/media_en.properties}. */
@MessageBundle("media")
public interface MediaTexts {

    @Message("Медиатека")
    String media();

    @Message("Фотографии, звук, видео и документы редакции. Файлы можно перетащить на страницу или вставить из буфера"
            + " обмена.")
    String intro();

    @Message("Корзина файлов")
    String bin();

    @Message("Удалённые файлы хранятся здесь некоторое время: верните то, что ещё нужно.")
    String binIntro();

    @Message("Все файлы")
    String everything();

    @Message("Без папки")
    String unplaced();

    @Message("Папки")
    String folders();

    @Message("Папка")
    String folder();

    @Message("Файлы")
    String files();

    @Message("Файлов: {number}")
    String filesIn(long number);

    @Message("Новая папка")
    String newFolder();

    @Message("Название папки")
    String folderName();

    @Message("Находится в")
    String folderParent();

    @Message("На верхнем уровне")
    String top();

    @Message("Создать")
    String make();

    @Message("Папка создана")
    String folderMade();

    @Message("Переименовать…")
    String rename();

    @Message("Переименовать папку")
    String renameFolder();

    @Message("Переместить")
    String move();

    @Message("Переместить папку")
    String moveFolder();

    @Message("Переместить файлы")
    String moveFiles();

    @Message("Удалить папку")
    String deleteFolder();

    @Message("Загрузить файлы")
    String upload();

    @Message("Отпустите файлы, чтобы загрузить их")
    String dropHere();

    @Message("Поиск файлов")
    String search();

    @Message("Имя, автор, метка")
    String searchHint();

    @Message("Вид")
    String kind();

    @Message("Любой")
    String anyKind();

    @Message("{#switch kind}{#case 'image'}Изображение{#case 'audio'}Звук{#case 'video'}Видео{#case"
            + " 'document'}Документ{#case 'other'}Другой файл{#else}{kind}{/switch}")
    String kindOf(String kind);

    @Message("Метка")
    String tag();

    @Message("Любая")
    String anyTag();

    @Message("Состояние")
    String stateLabel();

    @Message("Любое")
    String anyState();

    @Message("{#switch code}{#case 'processing'}Обрабатывается{#case 'ready'}Готов{#case 'failed'}Не читается{#case"
            + " 'quarantined'}Изолирован{#else}{code}{/switch}")
    String state(String code);

    @Message("Порядок")
    String sort();

    @Message("{#switch code}{#case '-createdAt'}Сначала новые{#case 'createdAt'}Сначала старые{#case"
            + " '-updatedAt'}Недавно изменённые{#case 'filename'}По имени, А–Я{#case '-filename'}По имени,"
            + " Я–А{#case '-bytes'}Сначала большие{#case 'bytes'}Сначала маленькие{#else}{code}{/switch}")
    String order(String code);

    @Message("Нигде не используются")
    String unused();

    @Message("Вид списка")
    String layout();

    @Message("Плитка")
    String grid();

    @Message("Список")
    String list();

    @Message("Показать")
    String show();

    @Message("Выбрать: {name}")
    String choose(String name);

    @Message("Показать ещё")
    String more();

    @Message("Ничего не нашлось")
    String nothingFound();

    @Message("Попробуйте другое слово или уберите условия.")
    String nothingFoundHint();

    @Message("Сбросить условия")
    String reset();

    @Message("Корзина пуста")
    String binEmpty();

    @Message("Сюда попадают удалённые файлы.")
    String binEmptyHint();

    @Message("В папке пусто")
    String folderEmpty();

    @Message("Перетащите сюда файлы с компьютера или переместите их из других папок.")
    String folderEmptyHint();

    @Message("Здесь пока нет файлов")
    String nothingYet();

    @Message("Нажмите «Загрузить файлы» или перетащите их на эту страницу.")
    String nothingYetHint();

    @Message("Действия с выбранными")
    String selection();

    @Message("Снять выделение")
    String clearSelection();

    @Message("Вернуть")
    String restore();

    @Message("Файл возвращён")
    String restored();

    @Message("Метки")
    String tags();

    @Message("Через запятую или Enter.")
    String tagsHelp();

    @Message("Метки выбранных файлов")
    String tagFiles();

    @Message("Убрать метку: {tag}")
    String removeTag(String tag);

    @Message("Добавить")
    String addTags();

    @Message("Убрать")
    String takeTags();

    @Message("Удалить")
    String delete();

    @Message("Сохранено")
    String saved();

    @Message("Сохранить")
    String save();

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

    @Message("Ходить по файлам")
    String keyWalk();

    @Message("Выбрать файл")
    String keyMark();

    @Message("Выбрать несколько подряд")
    String keyRange();

    @Message("Выбрать все показанные")
    String keyAll();

    @Message("Удалить выбранные")
    String keyDelete();
}
