package sila.entries.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.copies.EntryHistory;
import sila.kernel.Text;
import sila.kernel.Violation;

/**
 * A {@link Comment} as it travels with its entry.
 *
 * @param parent id of the comment it answers; null when it begins a thread
 * @param account of this or another hub
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommentCopy(
        UUID id,
        @Nullable UUID parent,
        int version,
        String pointer,
        String text,
        Instant createdAt,
        String createdBy,
        @Nullable UUID account,
        @Nullable Instant editedAt,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy)
        implements EntryHistory.Item {

    private static final int LONGEST_NAME = 500;

    static CommentCopy of(Comment comment) {
        return new CommentCopy(
                comment.id,
                comment.parentId,
                comment.version,
                comment.pointer,
                comment.text,
                comment.createdAt,
                comment.createdBy,
                comment.accountId,
                comment.editedAt,
                comment.resolvedAt,
                comment.resolvedBy);
    }

    @Override
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (version < 1) {
            violations.add(new Violation("/version", Text.of("Версии считают с 1.", "Versions are counted from 1.")));
        }
        if (!CommentPlace.isPointer(pointer)) {
            violations.add(new Violation("/pointer", Text.of("Это не указатель.", "This is no pointer.")));
        }
        Comments.TEXT.violation("/text", text).ifPresent(violations::add);
        if (createdBy.length() > LONGEST_NAME) {
            violations.add(new Violation("/createdBy", Text.of("Слишком длинное имя.", "The name is too long.")));
        }
        boolean isResolved = resolvedAt != null;
        boolean isSettled = isResolved == (resolvedBy != null) && !(isResolved && parent != null);
        if (!isSettled || (resolvedBy != null && resolvedBy.length() > LONGEST_NAME)) {
            violations.add(new Violation(
                    "/resolvedBy",
                    Text.of(
                            "Закрывают замечание, не ответ; у закрытого есть и время, и имя.",
                            "A comment is resolved, no answer; then there is a moment and a name.")));
        }
        return violations;
    }
}
