package sila.studio.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands around every page; in English in {@code messages/frame_en.properties}. */
@MessageBundle("frame")
public interface FrameTexts {

    @Message("Сила в каждом")
    String hub();

    @Message("Студия")
    String studio();

    @Message("К содержанию страницы")
    String skip();

    @Message("Меню")
    String menu();

    @Message("Разделы студии")
    String sections();

    @Message("Найти материал")
    String seek();

    @Message("Создать")
    String create();

    @Message("Мой профиль")
    String profile();

    @Message("На сайт")
    String site();

    @Message("Тёмная тема")
    String dark();

    @Message("Светлая тема")
    String light();

    @Message("Тема как в системе")
    String systemTheme();

    @Message("Выйти")
    String signOut();

    @Message("Сочетания клавиш")
    String shortcuts();

    @Message("Справка и словарь состояний")
    String help();

    @Message("Показать ещё")
    String more();

    @Message("Закрыть")
    String close();

    @Message("Сообщения")
    String messages();

    @Message("На главную студии")
    String home();

    @Message("Главная")
    String overview();

    @Message("Календарь")
    String calendar();

    @Message("Все материалы")
    String everything();

    @Message("Релизы")
    String releases();

    @Message("Медиатека")
    String media();

    @Message("Корзина")
    String bin();

    @Message("Материалы")
    String content();

    @Message("Структура")
    String structure();

    @Message("Темы и словари")
    String vocabularies();

    @Message("Синонимы поиска")
    String synonyms();

    @Message("Перенаправления")
    String redirects();

    @Message("Организации")
    String organisations();

    @Message("Администрирование")
    String administration();

    @Message("Люди")
    String accounts();

    @Message("Роли")
    String roles();

    @Message("Токены")
    String tokens();

    @Message("Вебхуки")
    String webhooks();

    @Message("Журнал аудита")
    String audit();

    @Message("Состояние")
    String health();

    @Message("Задания")
    String jobs();

    @Message("Модель контента")
    String model();

    @Message("Перенос данных")
    String transfer();

    @Message("Этот список")
    String keySheet();

    @Message("На любой странице")
    String keysEverywhere();

    @Message("На этой странице")
    String keysHere();

    @Message("Поиск материала")
    String keySeek();

    @Message("Английский (English)")
    String otherLanguage();

    /** Of an entry or of a delivery. */
    @Message(
            "{#switch code}{#case 'draft'}Черновик{#case 'in-review'}На проверке{#case 'needs-changes'}Нужны правки{#case 'approved'}Одобрен{#case 'scheduled'}Запланирован{#case 'published'}Опубликован{#case 'unpublished'}Снят с публикации{#case 'archived'}В архиве{#case 'pending'}Доставляется{#case 'delivered'}Доставлен{#case 'failed'}Не доставлен{#else}{code}{/switch}")
    String state(String code);
}
