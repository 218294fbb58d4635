package sila.studio.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.editing.Entries;
import sila.entries.review.Readers;
import sila.kernel.Language;
import sila.members.Caller;
import sila.members.Scope;
import sila.members.Subject;
import sila.studio.page.StudioLanguage;
import sila.studio.review.EntryFacts.FieldName;
import sila.studio.review.EntryFacts.Permit;

/** Lays out an entry for whoever reviews or publishes it. */
@ApplicationScoped
class ReviewDesk {

    private static final List<String> DEEDS =
            List.of(Scope.WRITE, Scope.REVIEW, Scope.PUBLISH, Scope.PREVIEW, Scope.RELEASES);

    private final Entries entries;
    private final ContentModel model;
    private final Readers readers;
    private final StudioLanguage language;
    private final Caller caller;

    ReviewDesk(Entries entries, ContentModel model, Readers readers, StudioLanguage language, Caller caller) {
        this.entries = entries;
        this.model = model;
        this.readers = readers;
        this.language = language;
        this.caller = caller;
    }

    /** Under whichever type the page was asked for: it may be of another one by now. @throws sila.kernel.Problem 403, 404 */
    Reviewed read(UUID id) {
        Entry entry = entries.readable(id, Author.of(caller));
        return new Reviewed(entry, model.requireType(entry.type()), language.language());
    }

    EntryFacts facts(Reviewed reviewed) {
        Entry entry = reviewed.entry();
        return new EntryFacts(
                reviewed.path(),
                caller.account(),
                Optional.ofNullable(entry.assignee()).flatMap(readers::name).orElse(null),
                fields(reviewed.type()),
                Stream.of(Language.values())
                        .filter(other -> other != entry.language())
                        .map(Language::code)
                        .toList(),
                DEEDS.stream().collect(Collectors.toMap(Function.identity(), scope -> permit(scope, entry.subject()))));
    }

    private List<FieldName> fields(ContentType type) {
        return type.fields().stream()
                .map(field -> new FieldName(field.name(), field.title().in(language.language()), field.localised()))
                .toList();
    }

    private Permit permit(String scope, Subject subject) {
        var decision = caller.permissions().decide(scope, Scope.isAboutContent(scope) ? subject : Subject.NONE);
        return new Permit(
                decision.allowed(),
                decision.allowed()
                        ? List.of()
                        : decision.reasons().stream()
                                .map(reason -> reason.in(language.language()))
                                .toList());
    }

    /** Those who can open the entry, by id in the order of their names. @param seek a part of the name */
    Map<UUID, String> people(Entry entry, String seek, int most) {
        return readers.named(seek, entry.subject(), most);
    }
}
