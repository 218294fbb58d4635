package sila.entries.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import sila.entries.locks.EditLock;
import sila.entries.locks.Locks;
import sila.kernel.Text;

/**
 * Whether somebody else edits the entries now, as {@link sila.entries.editing.Admission#forStep} decides. A version that
 * was named before does not change with what they save.
 */
@ApplicationScoped
class LockCheck implements Check {

    private final Locks locks;

    LockCheck(Locks locks) {
        this.locks = locks;
    }

    @Override
    public List<Finding> of(Scenario scenario) {
        Map<UUID, EditLock> held = locks.of(scenario.entries());
        return scenario.steps().stream()
                .flatMap(planned -> Stream.ofNullable(held.get(planned.entry().id()))
                        .filter(lock -> !lock.isHeldBy(scenario.by()))
                        .map(lock -> finding(scenario, planned, lock)))
                .toList();
    }

    private static Finding finding(Scenario scenario, Planned planned, EditLock lock) {
        boolean namesVersion = planned.step().version() != null;
        boolean blocks =
                switch (scenario.occasion()) {
                    case ALONE -> !scenario.despite().lock();
                    case RELEASE -> !namesVersion;
                    case APPOINTED, ROLLBACK -> false;
                };
        return new Finding(
                planned.entry().id(),
                Finding.Kind.LOCKED,
                blocks,
                "",
                sentence(scenario).with(lock.by()),
                List.of());
    }

    private static Text sentence(Scenario scenario) {
        return scenario.occasion() == Scenario.Occasion.ALONE
                ? Text.of(
                        "Материал сейчас правит %s. Дождитесь конца правки или подтвердите, что годится то, что сохранено.",
                        "%s is editing the entry. Wait until they have finished, or confirm that what is saved will do.")
                : Text.of("Материал сейчас правит %s.", "%s is editing the entry.");
    }
}
