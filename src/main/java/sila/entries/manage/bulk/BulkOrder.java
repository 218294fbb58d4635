package sila.entries.manage.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.entries.Despite;
import sila.kernel.Expected;
import sila.kernel.Moment;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

/**
 * What is asked for many entries.
 *
 * @param entries 1 to 100, none twice
 * @param action {@code publish}, {@code unpublish}, {@code archive}, {@code revive}, {@code assign}, {@code tag},
 *     {@code untag}, {@code bin} or {@code restore}
 * @param reason with steps of the workflow: why
 * @param assignee with «assign»: account; null for nobody
 * @param dueAt with «assign»: a moment, or null for none; left out, each entry keeps its own
 * @param topics with «tag» and «untag»: codes
 * @param despite {@code references}, {@code lock}
 */
public record BulkOrder(
        @Nullable List<@Nullable Item> entries,
        @Nullable String action,
        @Nullable String reason,
        @Nullable UUID assignee,
        @Nullable JsonNode dueAt,
        @Nullable List<@Nullable String> topics,
        @Nullable List<@Nullable String> despite) {

    private static final int MOST = 100;
    private static final int MOST_TOPICS = 50;

    /** @param version the one that was seen; null for whatever is the latest */
    public record Item(@Nullable UUID id, @Nullable Integer version) {

        Expected expected() {
            return version == null ? Expected.ANY : Expected.version(version);
        }

        UUID known() {
            return Objects.requireNonNull(id);
        }
    }

    /** @throws Problem 422 with everything that is wrong with the order as a whole */
    BulkStep step() {
        var violations = new ArrayList<Violation>();
        checkEntries(violations);
        Optional<BulkAction> wanted = BulkAction.of(action == null ? "" : action);
        if (wanted.isEmpty()) {
            violations.add(new Violation(
                    "/action",
                    Text.of("Действия: %s.", "Actions: %s.")
                            .with(Stream.of(BulkAction.values())
                                    .map(BulkAction::code)
                                    .collect(Collectors.joining(", ")))));
        }
        List<String> codes = texts(topics);
        if (wanted.filter(BulkAction::isAboutTopics).isPresent() && (codes.isEmpty() || codes.size() > MOST_TOPICS)) {
            violations.add(new Violation(
                    "/topics",
                    Text.of("Назовите от одной до %s тем.", "Name one to %s topics.")
                            .with(MOST_TOPICS)));
        }
        Optional<Despite> said = Despite.said(texts(despite));
        if (said.isEmpty()) {
            violations.add(new Violation("/despite", Despite.WORDS));
        }
        Optional<Instant> due = due(violations);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return new BulkStep(
                wanted.orElseThrow(), reason, assignee, due.orElse(null), dueAt == null, codes, said.orElseThrow());
    }

    private void checkEntries(List<Violation> violations) {
        if (entries == null || entries.isEmpty() || entries.size() > MOST) {
            violations.add(new Violation(
                    "/entries",
                    Text.of("Назовите от одного до %s материалов.", "Name one to %s entries.")
                            .with(MOST)));
            return;
        }
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            Item item = entries.get(i);
            if (item == null || item.id() == null) {
                violations.add(new Violation(
                        "/entries/" + i + "/id",
                        Text.of("Нужен идентификатор материала.", "The id of an entry is needed.")));
            } else if (!seen.add(item.id())) {
                violations.add(new Violation(
                        "/entries/" + i + "/id",
                        Text.of("Этот материал назван дважды.", "This entry is named twice.")));
            }
        }
    }

    private Optional<Instant> due(List<Violation> violations) {
        if (dueAt == null || dueAt.isNull()) {
            return Optional.empty();
        }
        Optional<Instant> moment = dueAt.isTextual() ? Moment.of(dueAt.textValue()) : Optional.empty();
        if (moment.isEmpty()) {
            violations.add(new Violation(
                    "/dueAt",
                    Text.of("Нужен момент: 2026-05-01T00:00:00Z.", "A moment is needed: 2026-05-01T00:00:00Z.")));
        }
        return moment;
    }

    /** What is null counts as a word that nobody knows. */
    private static List<String> texts(@Nullable List<@Nullable String> given) {
        return given == null
                ? List.of()
                : given.stream()
                        .map(text -> Objects.requireNonNullElse(text, ""))
                        .distinct()
                        .toList();
    }
}
