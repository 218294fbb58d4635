package sila.studio.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The home page; in English in {@code messages/home_en.properties}. */
@MessageBundle("home")
public interface HomeTexts {

    @Message("Главная")
    String title();

    @Message("Здравствуйте, {name}")
    String greeting(String name);

    @Message("Без названия")
    String untitled();

    @Message("Мои черновики")
    String drafts();

    @Message("Черновиков нет. Начните новый материал кнопкой «Создать».")
    String draftsEmpty();

    @Message("Ждут моей проверки")
    String review();

    @Message("На проверке ничего нет.")
    String reviewEmpty();

    @Message("Поручено мне")
    String assigned();

    @Message("Поручений нет.")
    String assignedEmpty();

    @Message("Сегодня по плану")
    String today();

    @Message("На сегодня ничего не запланировано.")
    String todayEmpty();

    @Message("Эта неделя")
    String week();

    @Message("Открыть календарь")
    String toCalendar();

    @Message("Не доставлено")
    String troubles();

    @Message("Всё доставлено.")
    String troublesEmpty();

    @Message("Повторить")
    String retry();

    @Message("Пробуем доставить ещё раз.")
    String retrying();

    @Message("Попыток: {number}")
    String attempts(int number);

    @Message("в корзине")
    String inBin();

    @Message("Недавно опубликовано")
    String published();

    @Message("Пока ничего не опубликовано.")
    String publishedEmpty();

    @Message("Вы открывали")
    String recent();

    @Message("Здесь появятся материалы, которые вы открывали на этом устройстве.")
    String recentEmpty();

    @Message("Все")
    String all();

    @Message("срок")
    String due();

    @Message("просрочено")
    String late();

    @Message("Загружается…")
    String waiting();

    @Message("У вас пока нет роли, с которой видны материалы. Её даёт администратор.")
    String nobody();
}
