package sila.transfer.manage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.transfer.State;
import sila.transfer.Transfer;

/**
 * An export or import, and how far it is.
 *
 * @param format {@code zip}, {@code wxr}, {@code rss}, {@code csv} or {@code json}
 * @param total things to do in the present phase; null while that is not known
 * @param counts of things by outcome in the present phase; of an export what is in it
 * @param preview the same of the preview, when it has ended
 * @param problem why it failed as a whole
 * @param problems the first of what went wrong or clashes in the present phase; null in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TransferView(
        UUID id,
        String kind,
        String format,
        State state,
        @Nullable String filename,
        @Nullable Long bytes,
        @Nullable Integer total,
        int done,
        JsonNode counts,
        @Nullable JsonNode preview,
        @Nullable String problem,
        @Nullable List<FindingView> problems,
        Instant createdAt,
        String createdBy,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static TransferView of(Transfer transfer, @Nullable List<FindingView> problems, Language language) {
        var problem = transfer.problem();
        return new TransferView(
                transfer.id(),
                transfer.kind(),
                transfer.format(),
                transfer.state(),
                transfer.filename(),
                transfer.bytes(),
                transfer.tally().total(),
                transfer.tally().done(),
                transfer.tally().counts(),
                transfer.preview(),
                problem == null ? null : problem.in(language),
                problems,
                transfer.createdAt(),
                transfer.author().name(),
                transfer.startedAt(),
                transfer.finishedAt());
    }
}
