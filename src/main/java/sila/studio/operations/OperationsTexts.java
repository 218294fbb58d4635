package sila.studio.operations;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The state of the hub and its jobs. In English in {@code messages/operations_en.properties}. */
@MessageBundle("operations")
public interface OperationsTexts {

    @Message("Состояние хаба")
    String health();

    @Message("Страница обновляется сама каждые десять секунд.")
    String healthIntro();

    @Message(
            "{#switch state}{#case 'ok'}В порядке{#case 'attention'}Требует внимания{#case 'down'}Не работает{#else}{state}{/switch}")
    String state(String state);

    @Message(
            "{#switch state}{#case 'ok'}Хаб в порядке.{#case 'attention'}Хаб работает, но кое-что требует внимания.{#else}Часть хаба не работает.{/switch}")
    String whole(String state);

    @Message("Версия хаба")
    String version();

    @Message("Java")
    String java();

    @Message("Запущен")
    String startedAt();

    @Message("Части хаба")
    String parts();

    @Message("Что делать")
    String whatToDo();

    @Message("Поисковый индекс")
    String rebuild();

    @Message("Если поиск не находит опубликованное, постройте индекс заново. Поиск всё это время работает.")
    String rebuildIntro();

    @Message("Построить заново")
    String rebuildNow();

    @Message("Индекс строится заново")
    String rebuildAsked();

    @Message(
            "{#switch state}{#case 'idle'}Заново его ещё не строили.{#case 'waiting'}Ждёт очереди.{#case 'running'}Строится.{#case 'done'}Построен.{#case 'failed'}Не получилось, хаб попробует ещё раз.{#else}{state}{/switch}")
    String rebuildState(String state);

    @Message("Материалов: {done} из {total}")
    String progress(long done, long total);

    @Message("Проверка модели")
    String check();

    @Message("Подходит ли всё сохранённое к нынешней модели контента. На больших хабах занимает минуты.")
    String checkIntro();

    @Message("Проверить")
    String checkNow();

    @Message("Всё подходит. Проверено материалов: {entries}.")
    String fits(long entries);

    @Message("Не всё подходит. Проверено материалов: {entries}.")
    String misfits(long entries);

    @Message("И ещё находок: {count}.")
    String unlisted(long count);

    @Message("Где")
    String where();

    @Message("Что не так")
    String what();

    @Message("Материалов")
    String howMany();

    @Message("Например")
    String examples();

    @Message("Фоновые задания")
    String jobs();

    @Message("Что хаб делает сам: публикует по расписанию, обновляет сайт и поиск, отправляет вебхуки.")
    String jobsIntro();

    @Message("Очередь")
    String queue();

    @Message("Задание")
    String task();

    @Message("Ждут")
    String waiting();

    @Message("Выполняются")
    String running();

    @Message("Не удаются")
    String failing();

    @Message("Отложены")
    String planned();

    @Message("Дольше всех ждёт с")
    String oldest();

    @Message("Очередь пуста: всё сделано.")
    String nothingToDo();

    @Message("Не удаются")
    String failingTitle();

    @Message("Все задания удаются.")
    String noneFails();

    @Message("Причина")
    String reason();

    @Message("Попыток")
    String failures();

    @Message("Следующая попытка")
    String nextTry();

    @Message("Выполняется сейчас")
    String now();

    @Message("Повторить сейчас")
    String retry();

    @Message("Повторяем")
    String retried();

    @Message("Не дошло до читателей")
    String troubled();

    @Message("Все публикации дошли.")
    String noneTroubled();

    @Message("Материал")
    String entry();

    @Message("в корзине")
    String inBin();

    @Message("Куда")
    String channel();

    @Message("Когда")
    String at();
}
