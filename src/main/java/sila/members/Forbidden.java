package sila.members;

import java.util.List;
import sila.kernel.Problem;
import sila.kernel.Text;

/** The caller's roles do not reach what was asked for; the title says which role, type, region or language is missing. */
public final class Forbidden extends Problem {

    private static final long serialVersionUID = 1L;

    Forbidden(String scope, List<Text> reasons) {
        super(
                403,
                "forbidden",
                Text.of("Нельзя %s. %s", "Not allowed to %s. %s").with(Scope.deed(scope), Text.join(" ", reasons)));
    }
}
