package sila.studio.transfer;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Exports and imports. In English in {@code messages/transfer_en.properties}. */
@MessageBundle("transfer")
public interface TransferTexts {

    @Message("Перенос данных")
    String transfer();

    @Message(
            "Всё содержимое хаба можно унести с собой одним файлом и привезти откуда угодно: сначала предпросмотр, потом перенос.")
    String intro();

    @Message("Экспорт")
    String export();

    @Message("Архив zip со всем содержимым. Его поймёт любой другой хаб «Сила в каждом».")
    String exportIntro();

    @Message("Какие типы")
    String types();

    @Message("Если ничего не отметить — все.")
    String allTypes();

    @Message("С файлами медиатеки")
    String assets();

    @Message("Только опубликованное")
    String publishedOnly();

    @Message("Собрать архив")
    String exportNow();

    @Message("Импорт")
    String importing();

    @Message("Хаб сначала посмотрит файл и скажет, что произойдёт. До вашего согласия ничего не изменится.")
    String importIntro();

    @Message("Что привезти")
    String format();

    @Message(
            "{#switch format}{#case 'zip'}Архив другого хаба (zip){#case 'wxr'}WordPress (WXR){#case 'rss'}Лента RSS или Atom{#case 'csv'}Таблица CSV{#case 'json'}Список JSON{#else}{format}{/switch}")
    String formatOf(String format);

    @Message("Файл")
    String file();

    @Message("Или адрес ленты")
    String url();

    @Message("Хаб скачает её сам: https://example.org/feed")
    String urlHelp();

    @Message("Соответствие полей (YAML)")
    String mapping();

    @Message("Какой столбец в какое поле. Для WordPress и лент можно оставить пустым.")
    String mappingHelp();

    @Message("Взять соответствие из файла")
    String mappingFile();

    @Message("Имя источника")
    String source();

    @Message("По нему повторный импорт узнает те же строки. Пусто — по адресу сайта.")
    String sourceHelp();

    @Message("Сразу опубликовать то, что там видно всем")
    String publish();

    @Message("Обновить то, что там изменилось с прошлого раза")
    String update();

    @Message("Скачать картинки и файлы")
    String download();

    @Message("Посмотреть, что получится")
    String look();

    @Message("Отправляем файл")
    String uploading();

    @Message("Прервать")
    String stop();

    @Message("Прежние переносы")
    String former();

    @Message(
            "{#if kind == 'export'}Экспорт{#else}{#switch format}{#case 'zip'}Импорт архива{#case 'wxr'}Импорт из WordPress{#case 'rss'}Импорт ленты{#case 'csv'}Импорт таблицы{#case 'json'}Импорт списка{#else}Импорт{/switch}{/if}")
    String kindOf(String kind, String format);

    @Message("Что")
    String what();

    @Message("Состояние")
    String state();

    @Message(
            "{#switch state}{#case 'waiting'}Ждёт файл{#case 'previewing'}Смотрим файл{#case 'ready'}Ждёт вашего решения{#case 'running'}Идёт{#case 'done'}Готово{#case 'failed'}Не удалось{#case 'cancelled'}Отменено{#else}{state}{/switch}")
    String stateOf(String state);

    @Message("Кто")
    String by();

    @Message("Когда")
    String when();

    @Message("Переносов пока не было")
    String none();

    @Message("Соберите первый архив: он пригодится и как запасная копия.")
    String noneHint();

    @Message("{done} из {total}")
    String progress(int done, int total);

    @Message("Просмотрено: {done}")
    String progressUnknown(int done);

    @Message("Можно закрыть страницу: работа продолжится, а здесь будет видно, как далеко она зашла.")
    String goesOn();

    @Message("Скачать архив")
    String downloadExport();

    @Message("Архив хранится несколько дней.")
    String kept();

    @Message("Файл ещё не дошёл. Отправьте его, и хаб покажет, что получится.")
    String waitingHint();

    @Message("Отправить")
    String send();

    @Message("Отменить перенос")
    String cancel();

    @Message("Перенос отменён")
    String cancelled();

    @Message("Пока ничего не изменилось. Посмотрите, что произойдёт, и решите.")
    String readyHint();

    @Message("Что делать с теми, что уже есть и отличаются")
    String conflicts();

    @Message("Оставить как здесь")
    String skip();

    @Message("Заменить; прежнее останется среди версий")
    String overwrite();

    @Message("Привезти рядом под другим адресом")
    String keepBoth();

    @Message("Перенести")
    String apply();

    @Message("Переносим")
    String applied();

    @Message("Итог")
    String counts();

    @Message(
            "{#switch of}{#case 'new'}Новых{#case 'changed'}Обновится{#case 'unchanged'}Без изменений{#case 'conflict'}Расходятся{#case 'created'}Создано{#case 'updated'}Обновлено{#case 'skipped'}Пропущено{#case 'failed'}С ошибкой{#case 'ignored'}Не нужно хабу{#case 'types'}Типов{#case 'entries'}Материалов{#case 'versions'}Версий{#case 'assets'}Файлов{#case 'releases'}Релизов{#else}{of}{/switch}")
    String countOf(String of);

    @Message("Подробности")
    String findings();

    @Message("Все")
    String all();

    @Message("Откуда")
    String subject();

    @Message("Что")
    String title();

    @Message("Итог")
    String outcome();

    @Message("Почему")
    String reasons();

    @Message("Здесь сказать нечего.")
    String nothingToSay();
}
