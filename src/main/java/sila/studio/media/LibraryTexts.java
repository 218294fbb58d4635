package sila.studio.media;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The library: folders, files in them, what is done to many; in English in {@code messages/library_en.properties}. */
@MessageBundle("library")
public interface LibraryTexts {

    @Message("Фотографии, звук, видео и документы редакции. Файлы можно перетащить на страницу или вставить из буфера"
            + " обмена.")
    String intro();

    @Message("Удалённые файлы хранятся здесь некоторое время: верните то, что ещё нужно.")
    String binIntro();

    @Message("Все файлы")
    String everything();

    @Message("Папки")
    String folders();

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

    @Message("Метка")
    String tag();

    @Message("Любая")
    String anyTag();

    @Message("Состояние")
    String stateLabel();

    @Message("Любое")
    String anyState();

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

    @Message("Метки выбранных файлов")
    String tagFiles();

    @Message("Добавить")
    String addTags();

    @Message("Убрать")
    String takeTags();

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
