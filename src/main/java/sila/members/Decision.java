package sila.members;

import java.util.List;
import sila.kernel.Text;

/**
 * Whether something is allowed, and why.
 *
 * @param reasons what allows it, or why each role that is held does not
 */
public record Decision(boolean allowed, List<Text> reasons) {

    public Decision {
        reasons = List.copyOf(reasons);
    }
}
