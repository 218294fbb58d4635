package sila.entries.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sila.contentmodel.EntryReference;
import sila.entries.references.References;
import sila.entries.references.References.Pointing;
import sila.entries.references.Targets;
import sila.kernel.Text;
import sila.members.Scope;

/** References that would lead readers nowhere: no relation is dropped silently. */
@ApplicationScoped
class ReferenceCheck implements Check {

    private final Targets targets;
    private final References references;

    ReferenceCheck(Targets targets, References references) {
        this.targets = targets;
        this.references = references;
    }

    @Override
    public List<Finding> of(Scenario scenario) {
        return Stream.concat(leadingNowhere(scenario), stillReferredTo(scenario))
                .toList();
    }

    private Stream<Finding> leadingNowhere(Scenario scenario) {
        var made = new LinkedHashMap<UUID, List<EntryReference>>();
        scenario.steps().forEach(planned -> made.put(planned.entry().id(), planned.references()));
        var standing = targets.standing(
                made.values().stream()
                        .flatMap(List::stream)
                        .map(EntryReference::target)
                        .collect(Collectors.toSet()),
                scenario.by().permissions().rows(Scope.READ));
        return made.entrySet().stream().flatMap(entry -> entry.getValue().stream()
                .filter(reference -> !scenario.isPublicAfter(Objects.requireNonNull(standing.get(reference.target()))))
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
        var referrers = references.pointing(
                leaving.stream().map(planned -> planned.entry().id()).toList());
        return leaving.stream()
                .flatMap(planned -> stillReferredTo(
                        scenario,
                        planned,
                        referrers.getOrDefault(planned.entry().id(), List.of())));
    }

    /** Whoever deletes must know of drafts too, whoever withdraws only of what readers see. */
    private static Stream<Finding> stillReferredTo(Scenario scenario, Planned planned, List<Pointing> referrers) {
        var others = referrers.stream()
                .filter(referrer -> referrer.inPublic() || planned.step().action() == Action.DELETE)
                .map(Pointing::entry)
                .filter(referrer -> scenario.of(referrer).isEmpty())
                .toList();
        return others.isEmpty()
                ? Stream.empty()
                : Stream.of(new Finding(
                        planned.entry().id(),
                        Finding.Kind.STILL_REFERRED_TO,
                        scenario.occasion() == Scenario.Occasion.ALONE
                                && !scenario.despite().references(),
                        "",
                        Text.of(
                                        "На материал ссылаются другие, их %s: там связь с ним исчезнет. Уберите ссылки, если так быть не должно.",
                                        "Other entries refer to it, %s of them: they will lose the relation. Remove the references if that must not be.")
                                .with(others.size()),
                        others));
    }
}
