package sila.studio.calendar;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The editorial calendar; in English in {@code messages/calendar_en.properties}. */
@MessageBundle("calendar")
public interface CalendarTexts {

    @Message("Календарь")
    String title();

    @Message("Раньше")
    String before();

    @Message("Позже")
    String after();

    @Message("Сегодня")
    String today();

    @Message("Месяц")
    String month();

    @Message("Неделя")
    String week();

    @Message("Вид")
    String views();

    @Message("Другие дни")
    String walk();

    @Message("Тип")
    String type();

    @Message("Все типы")
    String all();

    @Message("Показать")
    String show();

    @Message(
            "{#switch code}{#case 'publish'}выйдет{#case 'unpublish'}снимется{#case 'due'}срок{#case 'release'}релиз{#case 'published'}вышел{#else}{code}{/switch}")
    String kind(String code);

    @Message("Без названия")
    String untitled();

    @Message("Ещё {number}")
    String others(int number);

    @Message("Перенести")
    String move();

    @Message("Запланировать на этот день")
    String add();

    @Message("На эти дни ничего не запланировано")
    String nothing();

    @Message("Нажмите «+» у нужного дня: можно начать черновик со сроком или назначить выход готовому материалу.")
    String nothingHelp();

    @Message("Начать черновик со сроком")
    String begin();

    @Message("Что написать")
    String what();

    @Message("Начать")
    String create();

    @Message("Назначить выход готовому материалу")
    String plan();

    @Message("Выбрать материал")
    String pick();

    @Message("Цвета")
    String legend();

    @Message("Когда выделена кнопка переноса: на другой день или неделю; Enter — подтвердить, Esc — отменить")
    String keyMove();

    @Message("Когда выделена кнопка переноса: выбрать день и время")
    String keyDialog();

    @Message("Сегодня")
    String keyToday();

    @Message("Раньше и позже")
    String keyWalk();
}
