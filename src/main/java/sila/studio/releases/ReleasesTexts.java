package sila.studio.releases;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Releases. In English in {@code messages/releases_en.properties}. */
@MessageBundle("releases")
public interface ReleasesTexts {

    @Message("Релизы")
    String releases();

    @Message(
            "Материалы, которые выходят все вместе: кампания, номер, большое обновление. Либо выйдут все, либо ни один.")
    String intro();

    @Message("Новый релиз")
    String newRelease();

    @Message("Название")
    String title();

    @Message("Для редакции; читатели его не видят.")
    String titleHelp();

    @Message("Создать")
    String make();

    @Message("Состояние")
    String state();

    @Message(
            "{#switch state}{#case 'draft'}Готовится{#case 'scheduled'}Запланирован{#case 'published'}Вышел{#case 'failed'}Не вышел{#case 'rolled-back'}Отменён{#else}{state}{/switch}")
    String stateOf(String state);

    @Message("Любое")
    String anyState();

    @Message("Показать")
    String show();

    @Message("Материалов")
    String size();

    @Message("Выход")
    String moment();

    @Message("Кто")
    String by();

    @Message("Релизов пока нет")
    String none();

    @Message("Создайте релиз, когда несколько материалов должны выйти одновременно.")
    String noneHint();

    @Message("Таких релизов нет")
    String noneOf();

    @Message("Выберите другое состояние.")
    String noneOfHint();

    @Message("Удалить")
    String delete();

    @Message("Релиз удалён, материалы остались")
    String deleted();

    @Message("Переименовать")
    String rename();

    @Message("Сохранить")
    String save();

    @Message("Сохранено")
    String saved();

    @Message("Материалы")
    String entries();

    @Message("Добавить материалы")
    String add();

    @Message("В релизе пока пусто")
    String noItems();

    @Message("Добавьте материалы: они выйдут все вместе.")
    String noItemsHint();

    @Message("Материал, который вам не видно")
    String unseen();

    @Message("Действие")
    String action();

    @Message(
            "{#switch action}{#case 'publish'}Опубликовать{#case 'unpublish'}Снять с публикации{#case 'nothing'}Ничего{#else}{action}{/switch}")
    String actionOf(String action);

    @Message("Версия")
    String version();

    @Message("последняя")
    String latest();

    @Message("зафиксирована {number}")
    String frozen(int number);

    @Message("Убрать")
    String remove();

    @Message("Мешает выходу")
    String blocks();

    @Message("Ничто не мешает выходу.")
    String clear();

    @Message("Выйти нельзя: исправьте отмеченное красным.")
    String blocked();

    @Message("Релиз не вышел: ничего из него не опубликовано. Исправьте причины и опубликуйте снова.")
    String failedBecause();

    @Message("Что произойдёт")
    String whatHappens();

    @Message("Смотрим…")
    String looking();

    @Message("Адрес")
    String address();

    @Message("появится")
    String appears();

    @Message("исчезнет: читателям ответят «не найдено»")
    String disappears();

    @Message("Изменений")
    String changes();

    @Message("больше, чем показано")
    String changesMore();

    @Message("Обновятся")
    String channels();

    @Message("Ссылается на")
    String references();

    @Message("На него ссылаются")
    String referredBy();

    @Message(
            "{#switch state}{#case 'public'}доступен читателям{#case 'appears'}появится вместе с релизом{#case 'disappears'}исчезнет вместе с релизом{#case 'not-public'}читателям недоступен{#case 'deleted'}в корзине{#case 'missing'}не найден{#else}{state}{/switch}")
    String relation(String state);

    @Message("Запланировать")
    String schedule();

    @Message("Перенести")
    String reschedule();

    @Message("Когда выйти")
    String publishAt();

    @Message("По вашим часам. Версии материалов зафиксируются сейчас.")
    String publishAtHelp();

    @Message("Релиз запланирован")
    String scheduled();

    @Message("Выйдет")
    String scheduledFor();

    @Message("Снять с плана")
    String unschedule();

    @Message("Релиз снят с плана")
    String unscheduled();

    @Message("Опубликовать")
    String publish();

    @Message("Релиз вышел")
    String published();

    @Message("Вышел")
    String publishedAt();

    @Message("Отменён")
    String rolledBackAt();

    @Message("Отменить выход")
    String rollback();

    @Message("Читатели снова увидят то, что было до релиза. Правки редакторов останутся в черновиках.")
    String rollbackIntro();

    @Message("Вернуть как было")
    String rollbackNow();

    @Message("Вернуть, несмотря на более поздние публикации")
    String rollbackDespite();

    @Message("Всё возвращено")
    String rolledBack();

    @Message("Вернуть нельзя:")
    String impossible();

    @Message("снова будет видна версия {number}")
    String again(int number);

    @Message("читатели его больше не увидят")
    String gone();

    @Message("не изменится")
    String untouched();

    @Message("С тех пор опубликовано другое — оно пропадёт")
    String later();

    @Message("С тех пор снят с публикации — выйдет снова")
    String laterWithdrawn();

    @Message("Правок с тех пор: {count}. Они останутся в черновиках.")
    String laterEdits(int count);

    @Message("Предпросмотр")
    String preview();

    @Message("Сайт таким, каким он станет. Ссылку можно послать тому, у кого нет входа в студию; она действует неделю.")
    String previewIntro();

    @Message("Готово")
    String ready();
}
