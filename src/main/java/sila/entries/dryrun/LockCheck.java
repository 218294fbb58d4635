package sila.entries.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import sila.entries.locks.EditLock;
import sila.entries.locks.Locks;
import sila.kernel.Text;

/** Whether somebody else edits the entries now. A version that was named before does not change with what they save. */
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
        boolean blocks = scenario.occasion().isAlone() || scenario.occasion().followsWorkflow() && !namesVersion;
        return new Finding(
                planned.entry().id(),
                Finding.Kind.LOCKED,
                blocks,
                "",
                Text.of("Материал сейчас правит %s.", "%s is editing the entry.")
                        .with(lock.by()),
                List.of());
    }
}
