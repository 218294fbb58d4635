package sila.studio.bin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The bin; in English in {@code messages/bin_en.properties}. */
@MessageBundle("bin")
public interface BinTexts {

    @Message("Корзина")
    String title();

    @Message("Удалённое можно вернуть, пока не выйдет срок хранения. Читатели этих материалов не видят.")
    String intro();

    @Message("Тип")
    String type();

    @Message("Все")
    String all();

    @Message("Показать")
    String show();

    @Message("Название")
    String entry();

    @Message("Без названия")
    String untitled();

    @Message("Удалён")
    String deleted();

    @Message("Кто удалил")
    String by();

    @Message("Хранится до")
    String kept();

    @Message("Действия")
    String acts();

    @Message("Вернуть")
    String restore();

    @Message("Удалить навсегда")
    String purge();

    @Message("Корзина пуста")
    String empty();

    @Message("Удалённые материалы попадают сюда и хранятся {days} дн.")
    String emptyHelp(long days);

    @Message("Таких материалов в корзине нет")
    String nothing();

    @Message("Показать всю корзину")
    String toAll();

    @Message("К началу")
    String first();

    @Message("Дальше")
    String next();

    @Message("Страницы")
    String pages();
}
