package sila.members.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import sila.members.Mandate;
import sila.members.Permissions;
import sila.members.organisations.OrganisationTree;
import sila.members.roles.Role;
import sila.members.roles.Roles;

/** Works out what assignments allow, from the roles and the tree as they are in the running transaction. */
@ApplicationScoped
public class Mandates {

    private final Roles roles;

    Mandates(Roles roles) {
        this.roles = roles;
    }

    public Permissions of(Account account) {
        return Permissions.of(account.id, of(account.assignments, OrganisationTree.load()));
    }

    public List<Mandate> of(Collection<RoleAssignment> assignments, OrganisationTree tree) {
        return assignments.stream()
                .flatMap(assignment -> of(assignment, tree).stream())
                .toList();
    }

    private List<Mandate> of(RoleAssignment assignment, OrganisationTree tree) {
        var organisation = assignment.organisationId();
        Stream<Role> role = roles.find(assignment.role()).stream();
        return role.map(found -> organisation == null
                        ? found.heldEverywhere()
                        : found.heldIn(tree.name(organisation), tree.regions(organisation)))
                .toList();
    }
}
