package sila.entries.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.EntryReference;
import sila.entries.Channel;
import sila.entries.Publication;
import sila.entries.dryrun.Forecast.Reach;
import sila.entries.dryrun.Forecast.Relation;
import sila.entries.dryrun.Forecast.State;
import sila.entries.dryrun.References.Target;
import sila.entries.publishing.Publishing;

/** Looks ahead, and writes nothing. */
@ApplicationScoped
public class Forecasts {

    private final EntityManager database;
    private final Checks checks;
    private final References references;
    private final Publishing publishing;
    private final List<Channel> channels;

    Forecasts(
            EntityManager database,
            Checks checks,
            References references,
            Publishing publishing,
            @Any Instance<Channel> channels) {
        this.database = database;
        this.checks = checks;
        this.references = references;
        this.publishing = publishing;
        this.channels = channels.stream().toList();
    }

    /** Call it first in a transaction: everything is seen in one moment, and whoever would write is refused by the database. */
    public void lookOnly() {
        database.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
    }

    /** Of each step, in their order; what is missing is among the findings only. */
    public List<Forecast> of(Scenario scenario, List<Finding> findings) {
        Map<UUID, List<EntryReference>> made = scenario.steps().stream()
                .collect(Collectors.toMap(planned -> planned.entry().id(), References::of));
        Map<UUID, Target> targets = references.targets(made.values().stream()
                .flatMap(List::stream)
                .map(EntryReference::target)
                .collect(Collectors.toSet()));
        var referrers = references.referrers(scenario.entries());
        return scenario.steps().stream()
                .map(planned -> {
                    UUID id = planned.entry().id();
                    Publication then = then(planned, scenario);
                    return new Forecast(
                            planned,
                            then,
                            reaches(planned, then),
                            made.getOrDefault(id, List.of()).stream()
                                    .map(reference -> relation(reference, targets, scenario))
                                    .toList(),
                            referrers.getOrDefault(id, List.of()),
                            findings.stream()
                                    .filter(found -> found.entry().equals(id))
                                    .toList());
                })
                .toList();
    }

    public List<Forecast> of(Scenario scenario) {
        return of(scenario, checks.of(scenario));
    }

    private @Nullable Publication then(Planned planned, Scenario scenario) {
        var version = planned.version();
        return version == null
                ? null
                : publishing
                        .row(planned.type(), planned.entry(), version, Instant.now(), scenario.prospect())
                        .publication(planned.type());
    }

    private List<Reach> reaches(Planned planned, @Nullable Publication then) {
        var states = Stream.of(planned.now(), then).filter(Objects::nonNull).toList();
        return states.isEmpty()
                ? List.of()
                : channels.stream()
                        .filter(channel -> channel.carries(planned.type()))
                        .map(channel -> new Reach(
                                channel.name(),
                                channel.touches(states).stream()
                                        .distinct()
                                        .sorted()
                                        .toList()))
                        .toList();
    }

    private static Relation relation(EntryReference reference, Map<UUID, Target> targets, Scenario scenario) {
        Target target = targets.getOrDefault(reference.target(), Target.missing(reference.target()));
        return new Relation(
                reference.pointer(),
                target.id(),
                target.type(),
                target.type() == null ? null : target.title(),
                state(target, scenario));
    }

    private static State state(Target target, Scenario scenario) {
        boolean then = scenario.isPublicAfter(target);
        if (then != target.isPublic()) {
            return then ? State.APPEARS : State.DISAPPEARS;
        }
        if (then) {
            return State.PUBLIC;
        }
        if (target.type() == null) {
            return State.MISSING;
        }
        return target.deleted() ? State.DELETED : State.NOT_PUBLIC;
    }
}
