package sila.entries.manage.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.Stage;
import sila.entries.workflow.Move;
import sila.kernel.Language;

/**
 * A step that was taken.
 *
 * @param version the one it is about
 * @param from where the latest version stood before
 * @param planned at a moment that somebody had set before
 * @param errors why what was planned was not done; null when it was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MoveView(
        UUID id,
        int version,
        String transition,
        Stage from,
        Stage to,
        Instant at,
        String by,
        boolean planned,
        @Nullable String reason,
        @Nullable List<Objection> errors) {

    /** @param pointer into the document; empty for the whole */
    public record Objection(String pointer, String detail) {}

    static MoveView of(Move move, Language language) {
        return new MoveView(
                move.id(),
                move.version(),
                move.transition(),
                move.from(),
                move.to(),
                move.at(),
                move.by(),
                move.planned(),
                move.reason(),
                move.refusal().isEmpty()
                        ? null
                        : move.refusal().stream()
                                .map(violation -> new Objection(
                                        violation.pointer(), violation.message().in(language)))
                                .toList());
    }
}
