package sila.studio.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Stage;
import sila.contentmodel.Term;
import sila.contentmodel.Vocabulary;
import sila.contentmodel.richtext.Ids;
import sila.kernel.Language;
import sila.members.accounts.Accounts;
import sila.studio.page.FrameTexts;
import sila.studio.page.StudioLanguage;

/** What a list can be narrowed by: as a form, and as chips of what is set. */
@ApplicationScoped
class Filters {

    private static final String ME = "me";

    private final ContentModel model;
    private final StudioLanguage language;

    Filters(ContentModel model, StudioLanguage language) {
        this.model = model;
        this.language = language;
    }

    /** One of several to choose from; the first, with no value, stands for all. */
    record Option(String value, String title, boolean chosen) {}

    record Select(String name, String title, List<Option> options) {}

    /** A day. */
    record Day(String name, String title, String value) {}

    /** What is kept while the form is changed. */
    record Kept(String name, String value) {}

    record Form(String q, List<Select> selects, List<Day> days, boolean onlyChanged, List<Kept> kept) {}

    /** @param address of the list without it */
    record Chip(String title, String address) {}

    Form form(Asked asked) {
        var texts = texts();
        return new Form(
                asked.first("q").orElse(""),
                Stream.concat(
                                asked.type() == null ? Stream.of(types(asked)) : Stream.of(),
                                Stream.of(
                                        states(asked),
                                        select(
                                                asked,
                                                "owner",
                                                texts.filterAuthor(),
                                                Stream.of(option(ME, texts.mine()))),
                                        assignees(asked),
                                        terms(asked, "region", texts.filterRegion(), "regions"),
                                        terms(asked, "topic", texts.filterTopic(), "topics"),
                                        languages(asked)))
                        .toList(),
                Stream.of("updatedSince", "publishedSince", "publishedUntil")
                        .map(name -> new Day(
                                name,
                                texts.filterName(name),
                                asked.first(name)
                                        .map(value -> asked.day(name, value))
                                        .orElse("")))
                        .toList(),
                asked.first("hasChanges").filter("true"::equals).isPresent(),
                Stream.of(Asked.SORT, Asked.COLUMNS, "author")
                        .flatMap(name -> asked.all(name).stream().map(value -> new Kept(name, value)))
                        .toList());
    }

    private Select types(Asked asked) {
        return select(
                asked,
                "type",
                texts().columnType(),
                model.types().stream()
                        .map(type -> option(type.name(), type.titles().in(reader()))));
    }

    private Select states(Asked asked) {
        var frame = language.texts(FrameTexts.class);
        return select(
                asked,
                "state",
                texts().columnState(),
                Stream.of(Stage.values()).map(stage -> option(stage.code(), frame.state(stage.code()))));
    }

    private Select assignees(Asked asked) {
        var texts = texts();
        return select(
                asked,
                "assignee",
                texts.columnAssignee(),
                Stream.concat(
                        Stream.of(option(ME, texts.toMe()), option("none", texts.toNobody())),
                        asked.first("assignee").flatMap(Ids::in).map(this::person).stream()));
    }

    private Option person(UUID account) {
        return option(account.toString(), Accounts.names(List.of(account)).getOrDefault(account, account.toString()));
    }

    private Select languages(Asked asked) {
        return select(
                asked,
                "language",
                texts().columnLanguage(),
                Stream.of(Language.values()).map(one -> option(one.code(), texts().languageName(one.code()))));
    }

    private Select terms(Asked asked, String name, String title, String vocabulary) {
        return select(
                asked,
                name,
                title,
                vocabulary(vocabulary).stream()
                        .flatMap(known -> known.terms().stream())
                        .map(term -> option(term.code(), term.title().in(reader()))));
    }

    private static Option option(String value, String title) {
        return new Option(value, title, false);
    }

    private Select select(Asked asked, String name, String title, Stream<Option> options) {
        List<String> chosen = asked.all(name);
        return new Select(
                name,
                title,
                options.map(option -> new Option(option.value(), option.title(), chosen.contains(option.value())))
                        .toList());
    }

    /** Those that may still be given to entries. */
    List<Option> topics() {
        return vocabulary("topics").stream()
                .flatMap(known -> known.terms().stream())
                .filter(term -> !term.retired())
                .map(term -> option(term.code(), term.title().in(reader())))
                .toList();
    }

    List<Chip> chips(Asked asked) {
        return asked.filters().stream()
                .map(filter -> new Chip(
                        label(asked, filter),
                        asked.without(filter.getKey(), filter.getValue()).address()))
                .toList();
    }

    private String label(Asked asked, Map.Entry<String, String> filter) {
        var texts = texts();
        String value = filter.getValue();
        return switch (filter.getKey()) {
            case "hasChanges" -> value.equals("true") ? texts.withChanges() : texts.withoutChanges();
            case "owner" -> value.equals(ME) ? texts.mine() : texts.filterAuthor();
            case "assignee" ->
                texts.columnAssignee() + ": "
                        + switch (value) {
                            case ME -> texts.toMe();
                            case "none" -> texts.toNobody();
                            default ->
                                Ids.in(value)
                                        .map(this::person)
                                        .map(Option::title)
                                        .orElse(value);
                        };
            case "state" -> language.texts(FrameTexts.class).state(value);
            case "type" ->
                model.type(value)
                        .map(ContentType::titles)
                        .map(title -> title.in(reader()))
                        .orElse(value);
            case "region" -> term("regions", value);
            case "topic" -> term("topics", value);
            case "language" -> texts.languageName(value);
            default -> texts.filterName(filter.getKey()) + ": " + asked.day(filter.getKey(), value);
        };
    }

    private String term(String vocabulary, String code) {
        return vocabulary(vocabulary)
                .flatMap(known -> known.everCoded(code))
                .map(Term::title)
                .map(title -> title.in(reader()))
                .orElse(code);
    }

    /** A model may do without it. */
    private Optional<Vocabulary> vocabulary(String name) {
        return model.vocabularies().stream()
                .filter(vocabulary -> vocabulary.name().equals(name))
                .findFirst();
    }

    private Language reader() {
        return language.language();
    }

    private ListsTexts texts() {
        return language.texts(ListsTexts.class);
    }
}
