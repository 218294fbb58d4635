package sila.entries.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sila.contentmodel.EntryReference;
import sila.entries.dryrun.References.Referrer;
import sila.entries.dryrun.References.Target;
import sila.kernel.Text;

/** References that would lead readers nowhere: no relation is dropped silently. */
@ApplicationScoped
class ReferenceCheck implements Check {

    private final References references;

    ReferenceCheck(References references) {
        this.references = references;
    }

    @Override
    public List<Finding> of(Scenario scenario) {
        var findings = new ArrayList<Finding>();
        var made = new LinkedHashMap<UUID, List<EntryReference>>();
        scenario.steps().forEach(planned -> made.put(planned.entry().id(), References.of(planned)));
        var targets = references.targets(made.values().stream()
                .flatMap(List::stream)
                .map(EntryReference::target)
                .collect(Collectors.toSet()));
        made.forEach((entry, all) -> all.stream()
                .filter(reference -> !scenario.isPublicAfter(
                        targets.getOrDefault(reference.target(), Target.missing(reference.target()))))
                .forEach(reference -> findings.add(leadsNowhere(entry, reference))));
        findings.addAll(stillReferredTo(scenario));
        return findings;
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

    private List<Finding> stillReferredTo(Scenario scenario) {
        var leaving = scenario.steps().stream()
                .filter(planned -> planned.version() == null && planned.now() != null)
                .map(planned -> planned.entry().id())
                .toList();
        Map<UUID, List<Referrer>> referrers = references.referrers(leaving);
        return referrers.entrySet().stream()
                .flatMap(entry -> still(scenario, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Stream<Finding> still(Scenario scenario, UUID entry, List<Referrer> referrers) {
        var others = referrers.stream()
                .filter(Referrer::inPublic)
                .map(Referrer::entry)
                .filter(referrer -> scenario.of(referrer).isEmpty())
                .toList();
        return others.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.notice(
                        entry,
                        Finding.Kind.STILL_REFERRED_TO,
                        Text.of(
                                        "На него ссылаются опубликованные материалы, их %s: связь с ним исчезнет с их страниц.",
                                        "Published entries refer to it, %s of them: their pages will lose the relation.")
                                .with(others.size()),
                        others));
    }
}
