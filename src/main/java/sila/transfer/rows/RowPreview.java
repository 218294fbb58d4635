package sila.transfer.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Strictness;
import sila.entries.Entry;
import sila.kernel.Problem;
import sila.kernel.Slug;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.transfer.Failure;
import sila.transfer.Finding;
import sila.transfer.Outcome;

/** Says what would become of the rows of one source. */
final class RowPreview {

    private static final int MOST_REASONS = 20;

    private final RowSource source;
    private final SourceIndex index;
    private final RowLookups lookups;
    private final RowChoice choice;
    private final RowVerbs verbs;
    private final ContentModel model;

    RowPreview(
            RowSource source,
            SourceIndex index,
            RowLookups lookups,
            RowChoice choice,
            RowVerbs verbs,
            ContentModel model) {
        this.source = source;
        this.index = index;
        this.lookups = lookups;
        this.choice = choice;
        this.verbs = verbs;
        this.model = model;
    }

    Finding look(JsonNode row, int number) {
        try {
            var unreadable = RowForm.violations(row);
            if (!unreadable.isEmpty()) {
                throw Problem.invalid(unreadable);
            }
            var at = source.mapping().ruleFor(row);
            if (at.isEmpty()) {
                return new Finding(Outcome.IGNORED, String.valueOf(number), "", List.of());
            }
            Rule rule = source.mapping().rules().get(at.getAsInt());
            String key = rule.keyOf(row);
            if (index.rowOf(key) != number) {
                throw new KeyIsTaken(key, index.rowOf(key));
            }
            return rule.isFile() ? file(rule, row, number) : entry(rule, row, key, number);
        } catch (RuntimeException e) {
            return Failure.of(String.valueOf(number), "", e);
        }
    }

    private Finding file(Rule rule, JsonNode row, int number) {
        boolean isHere = verbs.origin(source.name(), rule.keyOf(row)).isPresent();
        return new Finding(
                isHere ? Outcome.UNCHANGED : Outcome.NEW,
                String.valueOf(number),
                rule.fileOf(row).orElse(""),
                List.of());
    }

    private Finding entry(Rule rule, JsonNode row, String key, int number) {
        ContentType type = model.requireType(String.valueOf(rule.type()));
        lookups.begin();
        ObjectNode fields = type.withDefaults(rule.fieldsOf(row, lookups));
        var reasons = new ArrayList<Text>();
        Outcome outcome = outcome(type, rule, row, key, reasons);
        if (outcome == Outcome.NEW || outcome == Outcome.CHANGED) {
            check(type, rule, row, fields);
        }
        lookups.missing()
                .forEach(what ->
                        reasons.add(Text.of("Не найдено: %s.", "Not found: %s.").with(what)));
        return new Finding(
                outcome,
                String.valueOf(number),
                type.titleOf(fields),
                reasons.stream().limit(MOST_REASONS).toList());
    }

    private Outcome outcome(ContentType type, Rule rule, JsonNode row, String key, List<Text> reasons) {
        var origin = verbs.origin(source.name(), key);
        String slug = rule.slugOf(row);
        if (origin.isEmpty()) {
            boolean isTaken = slug != null && verbs.bySlug(type, slug).isPresent();
            if (isTaken && !rule.isKnownBySlug()) {
                reasons.add(Text.of("Адрес «%s» занят другим материалом.", "Another entry has the slug “%s”.")
                        .with(slug));
                return Outcome.CONFLICT;
            }
            return isTaken ? Outcome.UNCHANGED : Outcome.NEW;
        }
        boolean isSame = Arrays.equals(origin.get().digest(), RowDigest.of(row, rule));
        if (isSame || origin.get().digest() == null) {
            return Outcome.UNCHANGED;
        }
        UUID entry = origin.get().entry();
        Optional<Entry> here = entry == null ? Optional.empty() : verbs.find(entry);
        boolean isEdited = here.isPresent()
                && !Integer.valueOf(here.get().version()).equals(origin.get().version());
        if (isEdited && choice.update()) {
            reasons.add(Text.of("Материал правили здесь.", "The entry was edited here."));
            return Outcome.CONFLICT;
        }
        if (!choice.update()) {
            reasons.add(Text.of(
                    "В источнике изменилось; обновлять не просили.",
                    "It has changed in the source; not to be updated."));
        }
        return Outcome.CHANGED;
    }

    private void check(ContentType type, Rule rule, JsonNode row, ObjectNode fields) {
        var violations = new ArrayList<Violation>();
        String slug = rule.slugOf(row);
        if (slug != null && !Slug.isValid(slug)) {
            violations.add(new Violation(
                    "/slug", Text.of("«%s» — не адрес.", "“%s” is no slug.").with(slug)));
        }
        Strictness strictness = choice.publish() && rule.isPublic(row) ? Strictness.PUBLISH : Strictness.DRAFT;
        type.check(fields, strictness).forEach(found -> violations.add(found.under("/fields")));
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }
}
