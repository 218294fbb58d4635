package sila.entries.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sila.contentmodel.EntryReference;
import sila.entries.dryrun.ReferenceTable.Referrer;
import sila.entries.dryrun.ReferenceTable.Target;
import sila.kernel.Text;

/** References that would lead readers nowhere: no relation is dropped silently. */
@ApplicationScoped
class ReferenceCheck implements Check {

    private final ReferenceTable references;

    ReferenceCheck(ReferenceTable references) {
        this.references = references;
    }

    @Override
    public List<Finding> of(Scenario scenario) {
        return Stream.concat(leadingNowhere(scenario), stillReferredTo(scenario))
                .toList();
    }

    private Stream<Finding> leadingNowhere(Scenario scenario) {
        var made = new LinkedHashMap<UUID, List<EntryReference>>();
        scenario.steps().forEach(planned -> made.put(planned.entry().id(), ReferenceTable.of(planned)));
        var targets = references.targets(
                made.values().stream()
                        .flatMap(List::stream)
                        .map(EntryReference::target)
                        .collect(Collectors.toSet()),
                scenario.by());
        return made.entrySet().stream().flatMap(entry -> entry.getValue().stream()
                .filter(reference -> !scenario.isPublicAfter(
                        targets.getOrDefault(reference.target(), Target.missing(reference.target()))))
                .map(reference -> leadsNowhere(entry.getKey(), reference)));
    }

    private static Finding leadsNowhere(UUID entry, EntryReference reference) {
        return Finding.notice(
                        entry,
                        Finding.Kind.REFERENCE_NOT_PUBLIC,
                        Text.of(
                                        "Материал %s не опубликован: читатели не увидят этой связи.",
                                        "Entry %s is not public: readers will not see this relation.")
                                .with(reference.target()),
                        List.of(reference.target()))
                .at(reference.pointer());
    }

    private Stream<Finding> stillReferredTo(Scenario scenario) {
        var leaving = scenario.steps().stream().filter(Planned::leaves).toList();
        var referrers = references.referrers(
                leaving.stream().map(planned -> planned.entry().id()).toList());
        return leaving.stream()
                .flatMap(planned -> stillReferredTo(
                        scenario,
                        planned,
                        referrers.getOrDefault(planned.entry().id(), List.of())));
    }

    /** Whoever deletes must know of drafts too, whoever withdraws only of what readers see. */
    private static Stream<Finding> stillReferredTo(Scenario scenario, Planned planned, List<Referrer> referrers) {
        var others = referrers.stream()
                .filter(referrer -> referrer.inPublic() || planned.step().action() == Action.DELETE)
                .map(Referrer::entry)
                .filter(referrer -> scenario.of(referrer).isEmpty())
                .toList();
        return others.isEmpty()
                ? Stream.empty()
                : Stream.of(new Finding(
                        planned.entry().id(),
                        Finding.Kind.STILL_REFERRED_TO,
                        scenario.occasion() == Scenario.Occasion.ALONE,
                        "",
                        Text.of(
                                        "На материал ссылаются другие, их %s: там связь с ним исчезнет. Если так и нужно, повторите с ?despite=references.",
                                        "Other entries refer to it, %s of them: they will lose the relation. If that is what you want, ask again with ?despite=references.")
                                .with(others.size()),
                        others));
    }
}
