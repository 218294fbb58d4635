package sila.transfer;

import java.util.List;
import sila.kernel.Problem;
import sila.kernel.Text;

/**
 * What there is to say of one thing.
 *
 * @param subject the file in the archive, or the row in the source
 * @param title as people know it; may be empty
 * @param reasons sentences; may be empty
 */
public record Finding(Outcome outcome, String subject, String title, List<Text> reasons) {

    public Finding {
        reasons = List.copyOf(reasons);
    }

    /** The sentences of a problem: of each field that is wrong, or of the whole. */
    public static List<Text> reasons(Problem problem) {
        if (problem.violations().isEmpty()) {
            return List.of(problem.title());
        }
        return problem.violations().stream()
                .map(violation -> violation.pointer().isEmpty()
                        ? violation.message()
                        : Text.of(
                                violation.pointer() + " — "
                                        + violation.message().ru(),
                                violation.pointer() + " — "
                                        + violation.message().en()))
                .toList();
    }
}
