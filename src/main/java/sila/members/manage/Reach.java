package sila.members.manage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import sila.members.accounts.Accounts;
import sila.members.accounts.Mandates;
import sila.members.accounts.RoleAssignment;
import sila.members.organisations.OrganisationTree;

/** A change of the tree changes what roles reach that are held in it: that is giving, too. */
@ApplicationScoped
class Reach {

    private final Mandates mandates;
    private final Delegation delegation;

    Reach(Mandates mandates, Delegation delegation) {
        this.mandates = mandates;
        this.delegation = delegation;
    }

    /** @throws sila.kernel.Problem 403 when somebody would reach regions that the caller has not to give */
    void requireNoMore(OrganisationTree before, OrganisationTree after) {
        List<UUID> wider = after.ids().stream()
                .filter(id -> !before.has(id) || isWider(after, before, id))
                .toList();
        for (RoleAssignment assignment : Accounts.assignmentsIn(wider)) {
            delegation.require(mandates.of(List.of(assignment), after));
        }
    }

    private static boolean isWider(OrganisationTree after, OrganisationTree before, UUID id) {
        Set<String> now = after.regions(id);
        Set<String> then = before.regions(id);
        return then != null && (now == null || !then.containsAll(now));
    }
}
