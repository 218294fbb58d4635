package sila.entries.checks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Consumer;
import sila.contentmodel.Strictness;
import sila.entries.editing.DraftRules;
import sila.kernel.Violation;

/** What its type asks for: what is wrong already, and what is still missing. */
@ApplicationScoped
class ContentCheck implements Check {

    private static final String AGE = "/fields/age";
    private static final String ALT = "/alt";

    private final DraftRules rules;

    ContentCheck(DraftRules rules) {
        this.rules = rules;
    }

    @Override
    public void check(Inspected entry, Consumer<Finding> found) {
        var wrong = Set.copyOf(rules.violations(entry.type(), entry.document(), Strictness.DRAFT));
        rules.violations(entry.type(), entry.document(), Strictness.PUBLISH).stream()
                .forEach(violation -> found.accept(Finding.obstacle(
                        wrong.contains(violation) ? Finding.INVALID : missing(entry, violation), violation)));
    }

    /** Of a file that is not ready {@link MediaCheck} says more. */
    private static String missing(Inspected entry, Violation violation) {
        if (violation.pointer().equals(AGE)) {
            return "age-missing";
        }
        if (violation.pointer().endsWith(ALT)) {
            return "alt-missing";
        }
        boolean isFile = entry.allUses().stream().anyMatch(use -> use.pointer().equals(violation.pointer()));
        return isFile ? Finding.INVALID : "required";
    }
}
