package sila.entries.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.EntryReference;
import sila.entries.Channel;
import sila.entries.EntryVersion;
import sila.entries.Publication;
import sila.entries.diff.Diff;
import sila.entries.dryrun.Forecast.Reach;
import sila.entries.dryrun.Forecast.Relation;
import sila.entries.dryrun.Forecast.State;
import sila.entries.publishing.Publishing;
import sila.entries.references.References;
import sila.entries.references.Standing;
import sila.entries.references.Targets;
import sila.members.RowRule;
import sila.members.Scope;

/** Looks ahead, and writes nothing. */
@ApplicationScoped
public class Forecasts {

    private static final int MOST_REFERRERS = 100;

    private final EntityManager database;
    private final Checks checks;
    private final Targets targets;
    private final References references;
    private final Publishing publishing;
    private final List<Channel> channels;

    Forecasts(
            EntityManager database,
            Checks checks,
            Targets targets,
            References references,
            Publishing publishing,
            @Any Instance<Channel> channels) {
        this.database = database;
        this.checks = checks;
        this.targets = targets;
        this.references = references;
        this.publishing = publishing;
        this.channels = channels.stream().toList();
    }

    /** Call it first in a transaction: everything is seen in one moment, and the database refuses whoever would write. */
    public void lookOnly() {
        database.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
    }

    /** Of each step, in their order; what is missing is among the findings only. */
    public List<Forecast> of(Scenario scenario) {
        return of(scenario, checks.of(scenario));
    }

    /** @param findings about the scenario */
    public List<Forecast> of(Scenario scenario, List<Finding> findings) {
        Map<UUID, List<EntryReference>> made = scenario.steps().stream()
                .collect(Collectors.toMap(planned -> planned.entry().id(), Planned::references));
        RowRule readable = scenario.by().permissions().rows(Scope.READ);
        Map<UUID, Standing> standing = targets.standing(
                made.values().stream()
                        .flatMap(List::stream)
                        .map(EntryReference::target)
                        .collect(Collectors.toSet()),
                readable);
        Map<UUID, EntryVersion> former = former(scenario);
        var part = new References.Part<UUID>(null, MOST_REFERRERS, readable);
        return scenario.steps().stream()
                .map(planned -> {
                    UUID id = planned.entry().id();
                    Publication then = then(planned, scenario);
                    return new Forecast(
                            planned,
                            then,
                            changes(planned, former.get(id)),
                            reaches(planned, then),
                            made.getOrDefault(id, List.of()).stream()
                                    .map(reference -> relation(
                                            reference.pointer(),
                                            Objects.requireNonNull(standing.get(reference.target())),
                                            scenario))
                                    .toList(),
                            references.incoming(id, part),
                            findings.stream()
                                    .filter(found -> found.entry().equals(id))
                                    .toList());
                })
                .toList();
    }

    /** The versions that are public now, by entry. */
    private static Map<UUID, EntryVersion> former(Scenario scenario) {
        var numbers = new HashMap<UUID, Integer>();
        scenario.steps().forEach(planned -> {
            var now = planned.now();
            if (now != null) {
                numbers.put(planned.entry().id(), now.version());
            }
        });
        return EntryVersion.numbered(numbers).stream()
                .collect(Collectors.toMap(EntryVersion::entry, Function.identity()));
    }

    private static @Nullable Diff changes(Planned planned, @Nullable EntryVersion former) {
        var version = planned.version();
        return version == null || former == null ? null : Diff.of(planned.type(), former, version);
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

    private static Relation relation(String pointer, Standing target, Scenario scenario) {
        return new Relation(pointer, target.id(), target.type(), target.title(), state(target, scenario));
    }

    private static State state(Standing target, Scenario scenario) {
        boolean then = scenario.isPublicAfter(target);
        if (then != target.isPublic()) {
            return then ? State.APPEARS : State.DISAPPEARS;
        }
        return switch (target.state()) {
            case PUBLISHED -> State.PUBLIC;
            case UNPUBLISHED -> State.NOT_PUBLIC;
            case DELETED -> State.DELETED;
            case MISSING -> State.MISSING;
        };
    }
}
