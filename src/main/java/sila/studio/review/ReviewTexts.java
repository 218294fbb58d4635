package sila.studio.review;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Publishing, review, versions and preview; in English in {@code messages/review_en.properties}. */
@MessageBundle("review")
public interface ReviewTexts {

    @Message("Без названия")
    String untitled();

    @Message("Публикация")
    String publishing();

    @Message("Редактировать")
    String edit();

    @Message("Предпросмотр")
    String preview();

    @Message("Версии")
    String versions();

    @Message("Что говорят о материале")
    String reviewPanel();

    @Message("Эта часть страницы работает со скриптами: включите их в браузере.")
    String noScripts();

    @Message("да")
    String yes();

    @Message("нет")
    String no();

    @Message("Адрес страницы")
    String slug();

    @Message("Основной язык")
    String mainLanguage();

    @Message("Сравнить")
    String compare();

    @Message("Было")
    String earlier();

    @Message("Стало")
    String later();

    @Message("В этих версиях нет различий")
    String same();

    @Message("Выберите другие версии или вернитесь к материалу.")
    String sameHint();

    @Message("Различий больше, чем показано.")
    String incomplete();

    @Message("Длинные тексты показаны не целиком.")
    String cut();

    @Message("Вернуть эту версию")
    String restore();

    @Message("ничего не было")
    String nothing();

    @Message("ничего нет")
    String nothingNow();

    @Message("на сайте")
    String published();

    @Message("автосохранение")
    String autosave();

    @Message("изменилось оформление")
    String format();

    @Message("Поменять местами")
    String swap();

    @Message("Страница материала на сайте")
    String frameTitle();

    @Message("Ширина экрана")
    String widths();

    @Message("Телефон")
    String phone();

    @Message("Планшет")
    String tablet();

    @Message("Компьютер")
    String desktop();

    @Message("Что показать")
    String what();

    @Message("Последняя версия")
    String draft();

    @Message("Сайт в будущем")
    String future();

    @Message("Релиз")
    String release();

    @Message("Момент")
    String moment();

    @Message("По вашим часам. Покажем всё, что запланировано до него.")
    String momentHelp();

    @Message("Показать")
    String show();

    @Message("Обновить")
    String refresh();

    @Message("Поделиться")
    String share();

    @Message("Ссылка на предпросмотр")
    String shareTitle();

    @Message("По ссылке видят ещё не опубликованное без входа в студию. Отозвать её можно в любой момент.")
    String shareIntro();

    @Message("Сколько действует")
    String lifetime();

    @Message("час")
    String hour();

    @Message("день")
    String day();

    @Message("неделю")
    String week();

    @Message("30 дней")
    String month();

    @Message("Создать ссылку")
    String makeLink();

    @Message("Ссылка")
    String link();

    @Message("Скопировать")
    String copy();

    @Message("Действующие ссылки")
    String links();

    @Message("Действующих ссылок на этот материал нет.")
    String noLinks();

    @Message("Смотреть предпросмотр вам нельзя.")
    String mayNot();

    @Message("Где вы")
    String crumbs();

    @Message("Ширина телефона")
    String keyPhone();

    @Message("Ширина планшета")
    String keyTablet();

    @Message("Ширина компьютера")
    String keyDesktop();

    @Message("Обновить предпросмотр")
    String keyRefresh();

    @Message("Открыть окно публикации")
    String keyPublish();

    @Message("{field} ({language})")
    String translated(String field, String language);

    @Message("Версии: {title}")
    String versionsOf(String title);

    @Message("Предпросмотр: {title}")
    String previewOf(String title);

    @Message("Версия {number}")
    String version(int number);

    @Message("из версии {number}")
    String restoredFrom(int number);

    @Message("{#switch count}{#case 1}1 изменение{#case 2}2 изменения{#case 3}3 изменения{#case 4}4"
            + " изменения{#else}Изменений: {count}{/switch}")
    String changeCount(int count);

    @Message("{#switch code}{#case 'added'}добавлено{#case 'removed'}удалено{#case"
            + " 'moved'}перемещено{#else}изменено{/switch}")
    String op(String code);

    @Message("{#switch name}{#case 'paragraph'}абзац{#case 'heading'}заголовок{#case 'list_item'}пункт списка{#case"
            + " 'blockquote'}цитата{#case 'code_block'}код{#case 'image'}картинка{#case 'audio'}аудио{#case"
            + " 'video'}видео{#case 'embed'}вставка{#case 'callout'}выноска{#case 'table_row'}строка таблицы{#case"
            + " 'table_cell'}ячейка таблицы{#case 'table_header'}ячейка таблицы{#case"
            + " 'horizontal_rule'}линия{#else}{name}{/switch}")
    String node(String name);
}
