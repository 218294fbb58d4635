package sila.transfer.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Stage;
import sila.entries.Entry;
import sila.entries.editing.Draft;
import sila.kernel.Text;
import sila.transfer.Conflicts;
import sila.transfer.Failure;
import sila.transfer.Finding;
import sila.transfer.Outcome;
import sila.transfer.Progress;
import sila.transfer.Transfer;

/** Makes an entry of a row, or finds the one that was made of it, by the editors' own verbs. */
final class EntryRow {

    private static final int MOST_REASONS = 20;

    private final Transfer transfer;
    private final RowSource source;
    private final RowLookups lookups;
    private final RowChoice choice;
    private final Progress progress;
    private final RowVerbs verbs;
    private final ContentModel model;

    EntryRow(
            Transfer transfer,
            RowSource source,
            RowLookups lookups,
            RowChoice choice,
            Progress progress,
            RowVerbs verbs,
            ContentModel model) {
        this.transfer = transfer;
        this.source = source;
        this.lookups = lookups;
        this.choice = choice;
        this.progress = progress;
        this.verbs = verbs;
        this.model = model;
    }

    /**
     * A draft that is saved.
     *
     * @param entry null when there is none because of the outcome
     * @param waits whether it refers to what has not come yet
     */
    private record Saved(Outcome outcome, @Nullable UUID entry, boolean waits, List<Text> reasons) {}

    void bringIn(Rule rule, JsonNode row, String subject, String position) {
        attempt(rule, row, subject, position, () -> save(rule, row));
    }

    /** What it refers to has come meanwhile, or never will. */
    void complete(Rule rule, JsonNode row, String subject, String position) {
        attempt(rule, row, subject, position, () -> completed(rule, row));
    }

    private interface Saving {
        Saved save();
    }

    /** The draft first, for it is of use even if it cannot be published. */
    private void attempt(Rule rule, JsonNode row, String subject, String position, Saving saving) {
        Saved saved;
        try {
            saved = saving.save();
        } catch (RuntimeException e) {
            Finding failed = Failure.of(subject, "", e);
            progress.transaction(() -> progress.step(position, failed));
            return;
        }
        if (saved.waits()) {
            progress.transaction(() -> progress.steps(0, position));
            return;
        }
        boolean isToBePublished = isToBePublished(rule, row, saved);
        if (isToBePublished) {
            verbs.awaitFiles(Objects.requireNonNull(saved.entry()));
        }
        progress.attempt(position, subject, "", () -> {
            if (isToBePublished) {
                verbs.publish(transfer, Objects.requireNonNull(saved.entry()), published(rule, row));
            }
            return new Finding(saved.outcome(), subject, "", saved.reasons());
        });
    }

    private Saved save(Rule rule, JsonNode row) {
        ContentType type = model.requireType(String.valueOf(rule.type()));
        String key = rule.keyOf(row);
        var origin = verbs.origin(source.name(), key);
        if (origin.isEmpty()) {
            return create(type, rule, row, key);
        }
        UUID id = Objects.requireNonNull(origin.get().entry());
        if (origin.get().incomplete()) {
            return new Saved(Outcome.UNCHANGED, id, true, List.of());
        }
        boolean isSame =
                origin.get().digest() == null || Arrays.equals(origin.get().digest(), RowDigest.of(row, rule));
        if (isSame) {
            return new Saved(Outcome.UNCHANGED, id, false, List.of());
        }
        return update(rule, row, key, id, origin.get());
    }

    private Saved create(ContentType type, Rule rule, JsonNode row, String key) {
        String slug = rule.slugOf(row);
        Optional<Entry> there = slug == null ? Optional.empty() : verbs.bySlug(type, slug);
        if (there.isPresent() && rule.isKnownBySlug()) {
            UUID id = there.get().id();
            verbs.remember(source.name(), key, new Origins.Origin(id, null, null, null, false));
            return new Saved(Outcome.UNCHANGED, id, false, List.of());
        }
        if (there.isPresent() && choice.orSkip() == Conflicts.SKIP) {
            return new Saved(
                    Outcome.SKIPPED,
                    null,
                    false,
                    List.of(Text.of("Адрес «%s» занят другим материалом.", "Another entry has the slug “%s”.")
                            .with(slug)));
        }
        ObjectNode fields = fields(rule, row);
        boolean waits = !lookups.pending().isEmpty();
        var reasons = missing(false);
        UUID id = QuarkusTransaction.requiringNew().call(() -> {
            String free = slug == null || there.isEmpty() ? slug : verbs.free(type, slug);
            Entry entry = verbs.create(type, Draft.of(free, rule.language(), fields), transfer.author());
            rule.guidOf(row).ifPresent(guid -> verbs.keepGuid(entry, guid));
            verbs.remember(
                    source.name(),
                    key,
                    new Origins.Origin(entry.id(), null, RowDigest.of(row, rule), entry.version(), waits));
            return entry.id();
        });
        return new Saved(Outcome.CREATED, id, waits, reasons);
    }

    private Saved update(Rule rule, JsonNode row, String key, UUID id, Origins.Origin origin) {
        Optional<Text> refusal = refusal(verbs.find(id), origin);
        if (refusal.isPresent()) {
            return new Saved(Outcome.SKIPPED, null, false, List.of(refusal.get()));
        }
        ObjectNode fields = fields(rule, row);
        boolean waits = !lookups.pending().isEmpty();
        var reasons = missing(false);
        saveOver(rule, row, key, id, fields, waits);
        return new Saved(Outcome.UPDATED, id, waits, reasons);
    }

    private Optional<Text> refusal(Optional<Entry> here, Origins.Origin origin) {
        if (!choice.update()) {
            return Optional.of(Text.of(
                    "В источнике изменилось; обновлять не просили.",
                    "It has changed in the source; not to be updated."));
        }
        if (here.isEmpty()) {
            return Optional.of(Text.of("Материал удалён.", "The entry was deleted."));
        }
        boolean isEdited = !Integer.valueOf(here.get().version()).equals(origin.version());
        return isEdited && choice.orSkip() != Conflicts.OVERWRITE
                ? Optional.of(Text.of("Материал правили здесь.", "The entry was edited here."))
                : Optional.empty();
    }

    private Saved completed(Rule rule, JsonNode row) {
        String key = rule.keyOf(row);
        UUID id = Objects.requireNonNull(
                verbs.origin(source.name(), key).orElseThrow().entry());
        if (verbs.find(id).isEmpty()) {
            return new Saved(
                    Outcome.SKIPPED, null, false, List.of(Text.of("Материал удалён.", "The entry was deleted.")));
        }
        ObjectNode fields = fields(rule, row);
        var reasons = missing(true);
        saveOver(rule, row, key, id, fields, false);
        return new Saved(Outcome.CREATED, id, false, reasons);
    }

    private void saveOver(Rule rule, JsonNode row, String key, UUID id, ObjectNode fields, boolean waits) {
        QuarkusTransaction.requiringNew().run(() -> {
            Entry entry = verbs.save(id, Draft.of(null, rule.language(), fields), transfer.author());
            verbs.remember(
                    source.name(), key, new Origins.Origin(id, null, RowDigest.of(row, rule), entry.version(), waits));
        });
    }

    /** With the defaults of the type also when it is saved again: a mapping cannot name what the source does not have. */
    private ObjectNode fields(Rule rule, JsonNode row) {
        lookups.begin();
        return model.requireType(String.valueOf(rule.type())).withDefaults(rule.fieldsOf(row, lookups));
    }

    /** @param theyStayAway whether what is pending will not come any more */
    private List<Text> missing(boolean theyStayAway) {
        var what = new ArrayList<>(lookups.missing());
        if (theyStayAway) {
            what.addAll(lookups.pending());
        }
        return what.stream()
                .limit(MOST_REASONS)
                .map(one -> Text.of("Не найдено: %s.", "Not found: %s.").with(one))
                .toList();
    }

    /** Also what a former import has left as a draft. */
    private boolean isToBePublished(Rule rule, JsonNode row, Saved saved) {
        UUID id = saved.entry();
        if (!choice.publish() || id == null || !rule.isPublic(row)) {
            return false;
        }
        Entry entry = verbs.find(id).orElse(null);
        return entry != null
                && (saved.outcome() != Outcome.UNCHANGED
                        || (entry.state() == Stage.DRAFT && entry.publishedVersion() == null));
    }

    private static @Nullable Instant published(Rule rule, JsonNode row) {
        try {
            return rule.publishedOf(row)
                    .map(Instant::parse)
                    .filter(moment -> moment.isBefore(Instant.now()))
                    .orElse(null);
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
