package sila.members.manage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.members.Caller;
import sila.members.Mandate;

/** Nobody grants more than they have, nor lays hands on somebody who has more. */
@ApplicationScoped
class Delegation {

    private final Caller caller;

    Delegation(Caller caller) {
        this.caller = caller;
    }

    /** @throws Problem 403 that names the role */
    void require(Collection<Mandate> mandates) {
        mandates.forEach(this::require);
    }

    void require(Mandate mandate) {
        if (!caller.permissions().cover(mandate)) {
            String where = mandate.organisation() == null ? "" : " (" + mandate.organisation() + ")";
            throw new Problem(
                    403,
                    "more-than-you-have",
                    Text.of(
                            "Роль «" + mandate.title().ru() + "»" + where
                                    + " даёт больше прав, чем есть у вас: её меняет и даёт тот, у кого они есть.",
                            "The role \"" + mandate.title().en() + "\"" + where
                                    + " gives more than you have yourself: it is given and changed by those who have it."));
        }
    }
}
