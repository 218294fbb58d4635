package sila.entries.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.EntryReference;
import sila.entries.Author;
import sila.entries.Despite;
import sila.entries.Entry;
import sila.entries.EntryVersion;
import sila.entries.Publication;
import sila.entries.Publications;
import sila.entries.references.Targets;
import sila.kernel.Text;

/** Finds what steps are about. */
@ApplicationScoped
public class Scenarios {

    private final ContentModel model;
    private final Publications publications;
    private final Targets targets;

    Scenarios(ContentModel model, Publications publications, Targets targets) {
        this.model = model;
        this.publications = publications;
        this.targets = targets;
    }

    /** For looking only: the entries may change meanwhile. */
    public Scenario of(Scenario.Occasion occasion, Author by, List<Step> steps) {
        return scenario(occasion, by, Despite.NOTHING, steps, Entry.all(ids(steps)));
    }

    /** The same for a step that somebody takes alone. */
    public Scenario alone(Step step, Despite despite, Author by) {
        return scenario(Scenario.Occasion.ALONE, by, despite, List.of(step), Entry.all(List.of(step.entry())));
    }

    /**
     * For taking the steps: until the transaction ends nobody else changes the entries, or deletes what those that are
     * to be published point at.
     */
    public Scenario locked(Scenario.Occasion occasion, Author by, List<Step> steps) {
        Scenario scenario = scenario(occasion, by, Despite.NOTHING, steps, Entry.allLocked(ids(steps)));
        targets.held(scenario.steps().stream()
                .flatMap(planned -> planned.references().stream())
                .map(EntryReference::target)
                .collect(Collectors.toSet()));
        return scenario;
    }

    private static List<UUID> ids(List<Step> steps) {
        return steps.stream().map(Step::entry).distinct().toList();
    }

    private Scenario scenario(
            Scenario.Occasion occasion, Author by, Despite despite, List<Step> steps, List<Entry> found) {
        var entries = found.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
        var versions = versions(steps, entries);
        var publications = this.publications.all(entries.keySet());
        var planned = new ArrayList<Planned>();
        var missing = new ArrayList<Finding>();
        for (Step step : steps) {
            planned(step, entries, versions, publications).ifPresentOrElse(planned::add, () -> missing.add(miss(step)));
        }
        return new Scenario(occasion, by, despite, planned, missing);
    }

    private Optional<Planned> planned(
            Step step,
            Map<UUID, Entry> entries,
            Map<UUID, EntryVersion> versions,
            Map<UUID, Publication> publications) {
        Entry entry = entries.get(step.entry());
        ContentType type = entry == null ? null : model.type(entry.type()).orElse(null);
        EntryVersion version = versions.get(step.entry());
        if (entry == null || type == null || step.action() == Action.PUBLISH && version == null) {
            return Optional.empty();
        }
        return Optional.of(new Planned(step, entry, type, version, publications.get(step.entry())));
    }

    /** Of what is to be published, by entry. */
    private static Map<UUID, EntryVersion> versions(List<Step> steps, Map<UUID, Entry> entries) {
        var numbers = new HashMap<UUID, Integer>();
        for (Step step : steps) {
            Integer number = number(step, entries.get(step.entry()));
            if (step.action() == Action.PUBLISH && number != null) {
                numbers.put(step.entry(), number);
            }
        }
        return EntryVersion.numbered(numbers).stream()
                .collect(Collectors.toMap(EntryVersion::entry, Function.identity()));
    }

    private static @Nullable Integer number(Step step, @Nullable Entry entry) {
        return step.version() == null && entry != null ? Integer.valueOf(entry.version()) : step.version();
    }

    private static Finding miss(Step step) {
        return Finding.obstacle(
                step.entry(),
                Finding.Kind.MISSING,
                Text.of(
                                "Материала %s, его версии или его типа больше нет.",
                                "Entry %s, its version or its type is not there any more.")
                        .with(step.entry()));
    }
}
