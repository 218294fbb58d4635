package sila.entries.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Stage;
import sila.entries.copies.EntryHistory;
import sila.kernel.Text;
import sila.kernel.Violation;

/**
 * A {@link Move} as it travels with its entry.
 *
 * @param by name of whoever took the step
 * @param account of this or another hub
 * @param refusal why what was planned was not done; null when it was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MoveCopy(
        UUID id,
        int version,
        String transition,
        Stage from,
        Stage to,
        Instant at,
        String by,
        @Nullable UUID account,
        @Nullable String reason,
        boolean planned,
        @Nullable List<Refusal> refusal)
        implements EntryHistory.Item {

    private static final int LONGEST_NAME = 500;

    /** @param pointer into the document */
    record Refusal(String pointer, String ru, String en) {}

    static MoveCopy of(Move move) {
        List<Refusal> refusal = move.refusal().stream()
                .map(one -> new Refusal(
                        one.pointer(), one.message().ru(), one.message().en()))
                .toList();
        return new MoveCopy(
                move.id(),
                move.version(),
                move.transition(),
                move.from(),
                move.to(),
                move.at(),
                move.by(),
                move.account(),
                move.reason(),
                move.planned(),
                refusal.isEmpty() ? null : refusal);
    }

    @Override
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (version < 1) {
            violations.add(new Violation("/version", Text.of("Версии считают с 1.", "Versions are counted from 1.")));
        }
        if (transition.isBlank() || transition.length() > LONGEST_NAME) {
            violations.add(new Violation("/transition", Text.of("Это не переход.", "This is no transition.")));
        }
        if (by.length() > LONGEST_NAME) {
            violations.add(new Violation("/by", Text.of("Слишком длинное имя.", "The name is too long.")));
        }
        Order.REASON.violation("/reason", reason).ifPresent(violations::add);
        return violations;
    }
}
