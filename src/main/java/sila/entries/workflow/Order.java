package sila.entries.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Transition;
import sila.entries.Despite;
import sila.entries.review.Comments;
import sila.entries.review.Moments;
import sila.entries.review.PlainText;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

/**
 * What is said with a step; every part may be missing.
 *
 * @param reason why; some steps want one
 * @param assignee account that has to go on with the entry; null leaves it as it was
 * @param dueAt until when; null leaves it as it was
 * @param publishAt with «schedule»: when the latest version is to be published
 * @param unpublishAt with «schedule»: when what is public is to be withdrawn
 * @param comment a review comment on the entry as a whole
 * @param publishedAt with «publish»: date of an imported piece, not in the future; only its first publication takes it
 * @param again with «publish»: also when the latest version is the public one already
 * @param despiteReferences with «unpublish» and «archive»: also when other published entries refer to it
 * @param despiteLock also while somebody else edits it: as it was saved last
 */
public record Order(
        @Nullable String reason,
        @Nullable UUID assignee,
        @Nullable Instant dueAt,
        @Nullable Instant publishAt,
        @Nullable Instant unpublishAt,
        @Nullable String comment,
        @Nullable Instant publishedAt,
        @Nullable Boolean again,
        @Nullable Boolean despiteReferences,
        @Nullable Boolean despiteLock) {

    public static final Order NONE = new Order(null, null, null, null, null, null, null, null, null, null);

    static final PlainText REASON = new PlainText(2_000);

    /** Without a body nothing is said. */
    public static Order of(@Nullable Order given) {
        return given == null ? NONE : given;
    }

    /** The same, and despite this too. */
    public Order despite(Despite more) {
        return new Order(
                reason,
                assignee,
                dueAt,
                publishAt,
                unpublishAt,
                comment,
                publishedAt,
                again,
                despite().references() || more.references(),
                despite().lock() || more.lock());
    }

    public Despite despite() {
        return new Despite(Boolean.TRUE.equals(despiteReferences), Boolean.TRUE.equals(despiteLock));
    }

    /** Null when it is blank. */
    public @Nullable String givenReason() {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }

    /** Whoever has to change something learns why, whatever the workflow says. */
    static boolean needsReason(Transition step) {
        return step.reasonRequired() || step.name().equals(Transition.REQUEST_CHANGES);
    }

    boolean isForced() {
        return Boolean.TRUE.equals(again);
    }

    /** @throws Problem 422 with every violation */
    public void check(Transition step) {
        var violations = new ArrayList<Violation>();
        if (needsReason(step) && givenReason() == null) {
            violations.add(new Violation(
                    "/reason",
                    Text.of("Напишите причину: её прочтёт автор.", "Give a reason: the author will read it.")));
        }
        REASON.violation("/reason", reason).ifPresent(violations::add);
        Comments.TEXT.violation("/comment", comment).ifPresent(violations::add);
        Moments.violation("/dueAt", dueAt).ifPresent(violations::add);
        only(Transition.SCHEDULE, step, "/publishAt", publishAt).ifPresent(violations::add);
        only(Transition.SCHEDULE, step, "/unpublishAt", unpublishAt).ifPresent(violations::add);
        only(Transition.PUBLISH, step, "/publishedAt", publishedAt).ifPresent(violations::add);
        only(Transition.PUBLISH, step, "/again", again).ifPresent(violations::add);
        Moments.violation("/publishedAt", publishedAt).ifPresent(violations::add);
        if (publishedAt != null && publishedAt.isAfter(Instant.now())) {
            violations.add(new Violation(
                    "/publishedAt", Text.of("Эта дата ещё не наступила.", "This moment has not come yet.")));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(List.copyOf(violations));
        }
    }

    private static Optional<Violation> only(
            String transition, Transition step, String pointer, @Nullable Object value) {
        return value == null || step.name().equals(transition)
                ? Optional.empty()
                : Optional.of(new Violation(
                        pointer,
                        Text.of("Это говорят только с переходом «%s».", "This goes with transition \"%s\" only.")
                                .with(transition)));
    }
}
