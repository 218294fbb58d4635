package sila.transfer.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import sila.kernel.Problem;
import sila.transfer.Finding;
import sila.transfer.Outcome;
import sila.transfer.Progress;

/**
 * Brings the rows of one source in: rule after rule, for what later rules make refers to what earlier ones have made, and
 * at the end once more what had to wait for others.
 */
final class RowRun {

    private final RowSource source;
    private final SourceIndex index;
    private final Progress progress;
    private final EntryRow entries;
    private final RowFiles files;
    private final Origins origins;

    RowRun(RowSource source, SourceIndex index, Progress progress, EntryRow entries, RowFiles files, Origins origins) {
        this.source = source;
        this.index = index;
        this.progress = progress;
        this.entries = entries;
        this.files = files;
        this.origins = origins;
    }

    void run() {
        RowPosition done = RowPosition.of(progress.position());
        int rules = source.mapping().rules().size();
        for (int rule = 0; rule < rules; rule++) {
            int current = rule;
            source.forEach((row, number) -> {
                var position = new RowPosition(current, number);
                if (position.isAfter(done)) {
                    row(row, number, position);
                }
            });
        }
        source.forEach((row, number) -> {
            var position = new RowPosition(rules, number);
            if (position.isAfter(done)) {
                complete(row, number, position);
            }
        });
    }

    /** What no rule fits, or cannot be read, is counted in the first round. */
    private void row(JsonNode row, int number, RowPosition position) {
        String subject = String.valueOf(number);
        boolean isReadable = RowForm.violations(row).isEmpty();
        var rule = isReadable ? source.mapping().ruleFor(row) : OptionalInt.of(0);
        if (rule.orElse(0) != position.rule()) {
            return;
        }
        if (rule.isEmpty()) {
            progress.transaction(
                    () -> progress.step(position.text(), new Finding(Outcome.IGNORED, subject, "", List.of())));
            return;
        }
        if (!isReadable) {
            progress.attempt(position.text(), subject, "", () -> {
                throw Problem.invalid(RowForm.violations(row));
            });
            return;
        }
        Rule fitting = source.mapping().rules().get(position.rule());
        String key = fitting.keyOf(row);
        if (index.rowOf(key) != number) {
            progress.attempt(position.text(), subject, "", () -> {
                throw new KeyIsTaken(key, index.rowOf(key));
            });
        } else if (fitting.isFile()) {
            progress.attempt(
                    position.text(), subject, fitting.fileOf(row).orElse(""), () -> file(fitting, row, subject));
        } else {
            entries.bringIn(fitting, row, subject, position.text());
        }
    }

    private Finding file(Rule rule, JsonNode row, String subject) {
        String key = rule.keyOf(row);
        String address = rule.fileOf(row).orElse("");
        if (origins.find(source.name(), key).isPresent()) {
            return new Finding(Outcome.UNCHANGED, subject, address, List.of());
        }
        UUID id = files.fetch(address);
        origins.put(source.name(), key, new Origins.Origin(null, id, RowDigest.of(row, rule), null, false));
        return new Finding(Outcome.CREATED, subject, address, List.of());
    }

    private void complete(JsonNode row, int number, RowPosition position) {
        if (!RowForm.violations(row).isEmpty()) {
            return;
        }
        source.mapping().ruleFor(row).ifPresent(at -> {
            Rule rule = source.mapping().rules().get(at);
            String key = rule.keyOf(row);
            boolean isIncomplete = !rule.isFile()
                    && index.rowOf(key) == number
                    && origins.find(source.name(), key)
                            .filter(Origins.Origin::incomplete)
                            .isPresent();
            if (isIncomplete) {
                entries.complete(rule, row, String.valueOf(number), position.text());
            }
        });
    }
}
