package sila.transfer.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import sila.entries.Author;
import sila.entries.releases.ReleaseCopies;
import sila.entries.releases.ReleaseCopy;
import sila.kernel.Text;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;
import sila.transfer.Conflicts;
import sila.transfer.Finding;
import sila.transfer.Outcome;

/** Brings releases of an archive in, when its entries are here. Inside a transaction. */
@ApplicationScoped
class ReleaseImport {

    private static final int MOST_REASONS = 20;

    private final ReleaseCopies releases;
    private final Fitness fitness;
    private final AuditLog audit;

    ReleaseImport(ReleaseCopies releases, Fitness fitness, AuditLog audit) {
        this.releases = releases;
        this.fitness = fitness;
        this.audit = audit;
    }

    /** @throws sila.kernel.Problem 422: the file says what cannot be */
    Finding preview(Archive archive, UUID id) {
        return judged(archive, archive.release(id), releases.find(id));
    }

    private Finding judged(Archive archive, ReleaseCopy there, Optional<ReleaseCopy> here) {
        var reasons = new ArrayList<Text>();
        Outcome outcome = outcome(here, there, reasons);
        if (outcome != Outcome.UNCHANGED) {
            missing(archive, there).stream().limit(MOST_REASONS).forEach(reasons::add);
        }
        return new Finding(outcome, Names.release(there.id()), there.title(), reasons);
    }

    /** Each change makes its number grow. */
    private static Outcome outcome(Optional<ReleaseCopy> here, ReleaseCopy there, List<Text> reasons) {
        if (here.isEmpty()) {
            return Outcome.NEW;
        }
        if (here.get().equals(there)) {
            return Outcome.UNCHANGED;
        }
        if (here.get().version() < there.version()) {
            reasons.add(Text.of("Здесь состояние %s, в архиве %s.", "State %s here, %s in the archive.")
                    .with(here.get().version(), there.version()));
            return Outcome.CHANGED;
        }
        reasons.add(Text.of(
                "Релиз изменили и здесь, или здесь он новее.", "The release was changed here too, or is newer here."));
        return Outcome.CONFLICT;
    }

    private List<Text> missing(Archive archive, ReleaseCopy there) {
        var entries = new LinkedHashSet<UUID>();
        there.items().forEach(item -> entries.add(item.entry()));
        entries.removeIf(archive::hasEntry);
        entries.removeAll(fitness.known(entries));
        return entries.stream()
                .map(id -> Text.of(
                                "Материала %s нет ни здесь, ни в архиве.",
                                "Entry %s is neither here nor in the archive.")
                        .with(id))
                .toList();
    }

    /** @throws sila.kernel.Problem 422: the file says what cannot be */
    Finding bringIn(Archive archive, UUID id, Conflicts conflicts, Author by) {
        ReleaseCopy there = archive.release(id);
        Finding judged = judged(archive, there, releases.locked(id));
        return switch (judged.outcome()) {
            case NEW -> restored(there, Outcome.CREATED, judged, by);
            case CHANGED -> restored(there, Outcome.UPDATED, judged, by);
            case CONFLICT ->
                switch (conflicts) {
                    case SKIP -> as(Outcome.SKIPPED, judged);
                    case OVERWRITE -> restored(there, Outcome.UPDATED, judged, by);
                    case KEEP_BOTH ->
                        restored(
                                there.asDraft(UuidVersion7Strategy.INSTANCE.generateUuid(null)),
                                Outcome.CREATED,
                                judged,
                                by);
                };
            default -> judged;
        };
    }

    private Finding restored(ReleaseCopy release, Outcome outcome, Finding judged, Author by) {
        releases.restore(release);
        audit.record(Act.of("release.import", "release:" + release.id()).doneBy(by.name()));
        return as(outcome, judged);
    }

    private static Finding as(Outcome outcome, Finding finding) {
        return new Finding(outcome, finding.subject(), finding.title(), finding.reasons());
    }
}
