package sila.studio.editor;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** In English in {@code messages/editor_en.properties}. What scripts say stands beside their code. */
@MessageBundle("editor")
public interface EditorTexts {

    @Message("Без названия")
    String untitled();

    @Message("Материалы")
    String entries();

    @Message("Открываем материал…")
    String opening();

    @Message("Сохранить")
    String save();

    @Message("Состояние сохранения")
    String saving();

    @Message("Языки материала")
    String languages();

    @Message("{#switch code}{#case 'ru'}Русский{#case 'en'}Английский{#else}{code}{/switch}")
    String languageName(String code);

    @Message("основной")
    String mainLanguage();

    @Message("Пустое поле читатели увидят как в основном языке. Остальные поля одни на всех языках.")
    String translationHelp();

    @Message("Работа над материалом")
    String panels();

    @Message("Свойства")
    String properties();

    @Message("нужно для публикации")
    String required();

    @Message("не повторяется")
    String unique();

    @Message("только для редакции")
    String hidden();

    @Message("Адрес")
    String slug();

    @Message("Последняя часть адреса на сайте: латинские буквы, цифры и дефисы. Кириллица станет латиницей сама.")
    String slugHelp();

    @Message("Сделать из заголовка")
    String slugFromTitle();

    @Message("Язык материала")
    String language();

    @Message("На нём написаны поля; остальные языки — переводы.")
    String languageHelp();

    @Message("не выбрано")
    String nothing();

    @Message("Добавить")
    String add();

    @Message("Выбрать материал")
    String pickEntry();

    @Message("Выбрать файл")
    String pickFile();

    @Message("Файл можно перетащить сюда или вставить из буфера.")
    String dropFile();

    @Message("Заменить файл")
    String replaceFile();

    @Message("Что на картинке, для тех, кто её не видит")
    String alt();

    @Message("Подпись")
    String caption();

    @Message("Открыть в новой вкладке")
    String openEntry();

    @Message("Выше")
    String up();

    @Message("Ниже")
    String down();

    @Message("Убрать")
    String remove();

    @Message("Копия")
    String duplicate();

    @Message("Перетащить")
    String drag();

    @Message("Добавить блок")
    String addBlock();

    @Message("Вставить блок ниже")
    String insertBlock();

    @Message("Адрес ссылки")
    String url();

    @Message("Слова ссылки")
    String linkText();

    @Message("Широта")
    String latitude();

    @Message("Долгота")
    String longitude();

    @Message("Адрес")
    String address();

    @Message("Начните вводить название")
    String seekTerm();

    @Message("Часы, минуты, секунды: 1:02:30")
    String durationHelp();

    @Message("Цвет на палитре")
    String palette();

    @Message("Как это увидят")
    String seoPreview();

    @Message("В поиске")
    String inSearch();

    @Message("В мессенджере")
    String inMessenger();

    @Message("Сохранить сейчас")
    String keySave();

    @Message("Подвинуть блок или строку списка")
    String keyMove();
}
