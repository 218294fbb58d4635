package sila.studio.structure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Vocabularies, synonyms and redirects. In English in {@code messages/structure_en.properties}. */
@MessageBundle("structure")
public interface StructureTexts {

    @Message("Синонимы поиска")
    String synonyms();

    @Message(
            "Читатель ищет «отпуск» — и находит «ежегодный оплачиваемый отдых». Правила действуют сразу после сохранения.")
    String synonymsIntro();

    @Message("Новое правило")
    String newSynonym();

    @Message("Найти")
    String seek();

    @Message("Показать")
    String show();

    @Message("Сбросить")
    String reset();

    @Message("Что ищут")
    String words();

    @Message("Слова или выражения, каждое с новой строки.")
    String wordsHelp();

    @Message("Что ещё находить")
    String means();

    @Message("И наоборот: по второму находить первое")
    String bothWays();

    @Message("в обе стороны")
    String both();

    @Message("Примечание")
    String note();

    @Message("Для коллег: зачем это.")
    String noteHelp();

    @Message("Сохранить")
    String save();

    @Message("Сохранено")
    String saved();

    @Message("Изменить")
    String edit();

    @Message("Удалить")
    String delete();

    @Message("Правило удалено")
    String synonymDeleted();

    @Message("Кто и когда")
    String changedBy();

    @Message("Правил пока нет")
    String noSynonyms();

    @Message("Заведите первое, когда читатели ищут одним словом, а в материалах стоит другое.")
    String noSynonymsHint();

    @Message("Ничего не нашлось")
    String nothingFound();

    @Message("Измените запрос или сбросьте его.")
    String nothingFoundHint();

    @Message("Перенаправления")
    String redirects();

    @Message(
            "Старые адреса сайта, которые ведут на новые места: ссылки из писем и с других сайтов продолжают работать.")
    String redirectsIntro();

    @Message("Новое перенаправление")
    String newRedirect();

    @Message("Старый адрес")
    String path();

    @Message("Путь на сайте: /news/2019/plan.html. Можно вставить адрес целиком.")
    String pathHelp();

    @Message("Куда ведёт")
    String to();

    @Message("Путь на сайте, адрес https:// или материал: тогда читатель попадёт к нему, где бы он ни стоял.")
    String toHelp();

    @Message("Выбрать материал")
    String pickEntry();

    @Message("Указать адрес")
    String dropEntry();

    @Message("материал, который вам не видно")
    String unseenEntry();

    @Message("не опубликован: читателю ответят «не найдено»")
    String notPublic();

    @Message("Вид")
    String kind();

    @Message("Навсегда")
    String permanent();

    @Message("Навсегда — поисковики запомнят новый адрес. Временно — будут спрашивать снова.")
    String permanentHelp();

    @Message("Временно")
    String temporary();

    @Message("Перенаправление удалено")
    String redirectDeleted();

    @Message("Перенаправлений пока нет")
    String noRedirects();

    @Message("Заведите их, когда на сайт ведут старые ссылки.")
    String noRedirectsHint();

    @Message("Темы и словари")
    String vocabularies();

    @Message("Термины, из которых материалам выбирают темы и регионы.")
    String vocabulariesIntro();

    @Message("Словарь")
    String vocabulary();

    @Message("Терминов")
    String terms();

    @Message("Меняется в модели хаба")
    String fixed();

    @Message(
            "Этот словарь описан в модели хаба и меняется вместе с ней: здесь его можно только посмотреть. Попросите администратора хаба.")
    String fixedHint();

    @Message("Меняют редакторы")
    String editable();

    @Message("Порядок здесь — порядок в формах. Перетащите термин за ручку или двигайте его стрелками.")
    String treeIntro();

    @Message("Новый термин")
    String newTerm();

    @Message("Терминов пока нет")
    String noTerms();

    @Message("Добавьте первый: его сразу можно будет выбрать в материалах.")
    String noTermsHint();

    @Message("Код")
    String code();

    @Message("Маленькие латинские буквы, цифры и дефис: night-shift. Потом не меняется.")
    String codeHelp();

    @Message("Название")
    String titleRu();

    @Message("Название по-английски")
    String titleEn();

    @Message("Более широкий термин")
    String parent();

    @Message("Нет")
    String noParent();

    @Message("Больше не предлагать в формах")
    String retired();

    @Message("Не предлагается")
    String retiredBadge();

    @Message("в публикациях: {published}, в черновиках: {drafts}")
    String used(long published, long drafts);

    @Message("не используется")
    String unused();

    @Message("Добавить")
    String add();

    @Message("Термин удалён")
    String termDeleted();

    @Message("Выше")
    String up();

    @Message("Ниже")
    String down();

    @Message("Перетащить")
    String drag();

    @Message("Слить с другим")
    String merge();

    @Message("Материалы с этим термином получат другой. Назад это не вернуть.")
    String mergeHelp();

    @Message("С каким")
    String into();

    @Message("Термины слиты")
    String merged();

    @Message("Материал о термине")
    String describing();

    @Message("Прежние коды")
    String former();

    @Message("Загружаем…")
    String loading();
}
