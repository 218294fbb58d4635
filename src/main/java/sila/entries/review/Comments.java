package sila.entries.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.EntryVersion;
import sila.entries.editing.Entries;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.members.Scope;

/** Review comments on fields, in threads of one level. Whoever may change or review an entry may take part. */
@ApplicationScoped
public class Comments {

    public static final PlainText TEXT = new PlainText(5_000);
    private static final int MOST_ANSWERS = 100;

    private final Entries entries;
    private final ContentModel model;

    Comments(Entries entries, ContentModel model) {
        this.entries = entries;
        this.model = model;
    }

    /**
     * What somebody says.
     *
     * @param pointer into the document; null in an answer, which has the place of what it answers
     * @param version number of the version it is about; null for the latest
     * @param parent the comment it answers; null for a new thread
     */
    public record Draft(
            @Nullable String pointer,
            @Nullable String text,
            @Nullable Integer version,
            @Nullable UUID parent) {}

    /** @throws Problem 403, 404, 422 with every violation */
    @Transactional
    public CommentThread say(UUID id, Draft draft, Author by) {
        Entry entry = takingPart(id, by);
        if (draft.parent() != null) {
            return answer(entry, draft.parent(), draft, by);
        }
        Comment comment = beginThread(entry, draft, by);
        comment.persist();
        return CommentThread.of(comment);
    }

    /** On an entry that this transaction has locked, as a whole and by somebody who may. */
    public void say(Entry entry, String text, Author by) {
        Comment.of(entry.id(), entry.version(), "", text.strip(), by).persist();
    }

    private Comment beginThread(Entry entry, Draft draft, Author by) {
        var violations = new ArrayList<Violation>();
        checkText(draft.text(), violations);
        EntryVersion version = version(entry, draft.version(), violations);
        String pointer = draft.pointer() == null ? "" : draft.pointer();
        if (version != null && !new CommentPlace(model.requireType(entry.type()), version).has(pointer)) {
            violations.add(
                    new Violation(
                            "/pointer",
                            Text.of(
                                    "В этой версии нет такого места, и поля с таким именем у материала нет. Пример: /fields/title.",
                                    "There is no such place in this version, and no field of that name. Example: /fields/title.")));
        }
        if (version == null || !violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        version.keep();
        return Comment.of(entry.id(), version.number(), pointer, stripped(draft.text()), by);
    }

    private static @Nullable EntryVersion version(Entry entry, @Nullable Integer number, List<Violation> violations) {
        if (number == null) {
            return entry.latest();
        }
        EntryVersion version = EntryVersion.numbered(entry.id(), number).orElse(null);
        if (version == null) {
            violations.add(new Violation(
                    "/version",
                    Text.of("Версии %s нет.", "There is no version %s.").with(number)));
        }
        return version;
    }

    private static CommentThread answer(Entry entry, UUID to, Draft draft, Author by) {
        var violations = new ArrayList<Violation>();
        checkText(draft.text(), violations);
        EntryVersion version = version(entry, draft.version(), violations);
        Comment parent = Comment.locked(entry.id(), to).orElse(null);
        misfit(parent, draft).ifPresent(violations::add);
        if (parent == null || version == null || !violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        parent.answer(version.number(), stripped(draft.text()), by).persist();
        return CommentThread.of(parent);
    }

    private static Optional<Violation> misfit(@Nullable Comment parent, Draft answer) {
        if (parent == null || parent.isAnswer()) {
            return Optional.of(new Violation(
                    "/parent",
                    Text.of(
                            "Ответить можно только на замечание к этому материалу, не на ответ.",
                            "Only a comment on this entry can be answered, and no answer.")));
        }
        if (answer.pointer() != null && !answer.pointer().equals(parent.pointer)) {
            return Optional.of(new Violation(
                    "/pointer",
                    Text.of(
                            "Ответ стоит там же, где замечание: уберите pointer.",
                            "An answer stands where the comment does: leave the pointer out.")));
        }
        return parent.answers().size() < MOST_ANSWERS
                ? Optional.empty()
                : Optional.of(new Violation(
                        "/parent",
                        Text.of(
                                        "Под замечанием уже %s ответов. Начните новое.",
                                        "The comment has %s answers already. Begin a new one.")
                                .with(MOST_ANSWERS)));
    }

    /** Only one's own. @throws Problem 403, 404, 422 */
    @Transactional
    public CommentThread edit(UUID id, UUID comment, @Nullable String text, Author by) {
        Comment own = own(id, comment, by);
        var violations = new ArrayList<Violation>();
        checkText(text, violations);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        own.say(stripped(text));
        return CommentThread.of(own);
    }

    /** Only one's own, and only while nobody has answered: words of others are not taken away. @throws Problem 403, 404, 409 */
    @Transactional
    public void delete(UUID id, UUID comment, Author by) {
        Comment own = own(id, comment, by);
        if (!own.answers().isEmpty()) {
            throw new Problem(
                    409,
                    "comment-answered",
                    Text.of(
                            "На замечание уже ответили. Его можно закрыть, но не удалить.",
                            "The comment has been answered. It can be resolved, not deleted."));
        }
        own.delete();
    }

    /** One's own, or any for those who review. @throws Problem 403, 404, 409 when it is an answer */
    @Transactional
    public CommentThread resolve(UUID id, UUID comment, Author by) {
        Comment found = toSettle(id, comment, by);
        found.resolve(by);
        return CommentThread.of(found);
    }

    /** The contrary of {@link #resolve}. */
    @Transactional
    public CommentThread reopen(UUID id, UUID comment, Author by) {
        Comment found = toSettle(id, comment, by);
        found.reopen();
        return CommentThread.of(found);
    }

    private Entry takingPart(UUID id, Author by) {
        Entry entry = entries.locked(id);
        by.permissions().require(Scope.READ, entry.subject());
        if (!by.permissions().allows(Scope.REVIEW, entry.subject())) {
            by.permissions().require(Scope.WRITE, entry.subject());
        }
        return entry;
    }

    private Comment own(UUID id, UUID comment, Author by) {
        Comment found = require(takingPart(id, by), comment);
        if (!found.isBy(by)) {
            throw new Problem(
                    403,
                    "not-your-comment",
                    Text.of(
                                    "Это замечание написал(а) %s: менять его может только автор.",
                                    "%s has written this comment: only its author may change it.")
                            .with(found.createdBy));
        }
        return found;
    }

    private Comment toSettle(UUID id, UUID comment, Author by) {
        Entry entry = takingPart(id, by);
        Comment found = require(entry, comment);
        if (found.isAnswer()) {
            throw new Problem(
                    409,
                    "comment-is-answer",
                    Text.of(
                            "Закрывают и открывают замечание целиком, не ответ на него.",
                            "A comment is resolved as a whole, not an answer to it."));
        }
        if (!found.isBy(by)) {
            by.permissions().require(Scope.REVIEW, entry.subject());
        }
        return found;
    }

    private static Comment require(Entry entry, UUID comment) {
        return Comment.locked(entry.id(), comment)
                .orElseThrow(() -> new Problem(
                        404, "unknown-comment", Text.of("Такого замечания нет.", "There is no such comment.")));
    }

    private static void checkText(@Nullable String text, List<Violation> violations) {
        if (stripped(text).isEmpty()) {
            violations.add(new Violation("/text", Text.of("Напишите замечание.", "Write the comment.")));
        }
        TEXT.violation("/text", text).ifPresent(violations::add);
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
