package sila.studio.lists;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Lists of entries; in English in {@code messages/lists_en.properties}. */
@MessageBundle("lists")
public interface ListsTexts {

    @Message("Все материалы")
    String everything();

    @Message("Без названия")
    String untitled();

    @Message("да")
    String yes();

    @Message("нет")
    String no();

    @Message("Название")
    String columnTitle();

    @Message("Тип")
    String columnType();

    @Message("Состояние")
    String columnState();

    @Message("Создал")
    String columnAuthor();

    @Message("Поручено")
    String columnAssignee();

    @Message("Изменён")
    String columnUpdated();

    @Message("Опубликован")
    String columnPublished();

    @Message("Создан")
    String columnCreated();

    @Message("Регионы")
    String columnRegions();

    @Message("Язык")
    String columnLanguage();

    @Message("Действия")
    String columnActs();

    @Message("Мои")
    String mine();

    @Message("мне")
    String toMe();

    @Message("никому")
    String toNobody();

    @Message("Кто создал")
    String filterAuthor();

    @Message("Регион")
    String filterRegion();

    @Message("Тема")
    String filterTopic();

    @Message("Есть неопубликованные изменения")
    String withChanges();

    @Message("Без неопубликованных изменений")
    String withoutChanges();

    @Message("Все")
    String tabAll();

    @Message("Поручено мне")
    String tabAssigned();

    @Message("На проверке")
    String tabReview();

    @Message("С новыми правками")
    String tabChanged();

    @Message("Подборки")
    String tabs();

    @Message("Фильтры")
    String filters();

    @Message("Найти в этом списке")
    String seekHere();

    @Message("Показать")
    String apply();

    @Message("Все")
    String all();

    @Message("Выбранные фильтры")
    String chips();

    @Message("Убрать фильтр")
    String takeAway();

    @Message("Сбросить фильтры")
    String reset();

    @Message("Здесь пока ничего нет")
    String nothingYet();

    @Message("Создайте первый материал: черновик увидят только те, кто работает в студии.")
    String nothingYetHelp();

    @Message("Ничего не нашлось")
    String nothingFound();

    @Message("Измените запрос или сбросьте фильтры.")
    String nothingFoundHelp();

    @Message("Выбрать материал")
    String choose();

    @Message("Выбрать все на странице")
    String chooseAll();

    @Message("неопубликованные правки")
    String changed();

    @Message("Сейчас правит")
    String edits();

    @Message("Открыт у вас")
    String editsYou();

    @Message("до")
    String due();

    @Message("просрочено")
    String overdue();

    @Message("Открыть")
    String open();

    @Message("Посмотреть на сайте")
    String onSite();

    @Message("В корзину")
    String toBin();

    @Message("Действия с материалом")
    String actsWith();

    @Message("Действия с выбранными")
    String chosen();

    @Message("Опубликовать")
    String publish();

    @Message("Снять с публикации")
    String unpublish();

    @Message("Поручить")
    String assign();

    @Message("Добавить темы")
    String tag();

    @Message("Снять выбор")
    String forget();

    @Message("Столбцы")
    String columns();

    @Message("Название есть всегда. Выбор хранится в этом браузере, для каждого типа свой.")
    String columnsHelp();

    @Message("Сохранить")
    String save();

    @Message("Как было")
    String usualColumns();

    @Message("Сохранить подборку")
    String keepView();

    @Message("Подборка запомнит фильтры, порядок и столбцы и появится вкладкой над списком.")
    String keepHelp();

    @Message("Название подборки")
    String viewName();

    @Message("Показать всем редакторам")
    String share();

    @Message("Удалить подборку")
    String dropView();

    @Message("Обновить подборку")
    String updateView();

    @Message("Отмена")
    String cancel();

    @Message("Кому")
    String person();

    @Message("Загружается…")
    String loading();

    @Message("Повторить")
    String again();

    @Message("Никому")
    String nobody();

    @Message("Мне")
    String me();

    @Message("Срок")
    String dueAt();

    @Message("Если не указать, у каждого материала останется свой.")
    String dueHelp();

    @Message("Темы добавятся новой версией; читатели увидят их после публикации.")
    String topicsHelp();

    @Message("По списку вверх и вниз")
    String keyMove();

    @Message("Выбрать материал")
    String keySelect();

    @Message("Открыть материал")
    String keyOpen();

    @Message("Создать материал")
    String keyCreate();

    @Message("Найти в списке")
    String keySeek();

    @Message("Всего: {total}")
    String count(int total);

    @Message("Больше {total}")
    String countMore(int total);

    @Message(
            "{#switch name}{#case 'q'}Поиск{#case 'author'}Автор{#case 'updatedSince'}Изменён с{#case 'publishedSince'}Опубликован с{#case 'publishedUntil'}Опубликован по{#else}{name}{/switch}")
    String filterName(String name);

    @Message("{#switch code}{#case 'ru'}Русский{#case 'en'}Английский{#else}{code}{/switch}")
    String languageName(String code);
}
