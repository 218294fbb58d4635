package sila.transfer.rows;

import java.util.List;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

/** What is wrong with a mapping. */
final class BadMapping extends Problem {

    private static final long serialVersionUID = 1L;

    BadMapping(Text what) {
        super(
                422,
                "bad-mapping",
                Text.of("Правила не приняты.", "The mapping is refused."),
                List.of(new Violation("/mapping", what)));
    }
}
