package sila.members.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.members.Mandate;
import sila.members.Permissions;
import sila.members.Subject;
import sila.members.organisations.OrganisationTree;
import sila.members.roles.Role;
import sila.members.roles.Roles;

/** Works out what assignments allow, from the roles and the tree as they are in the running transaction. */
@ApplicationScoped
public class Mandates {

    /** Accounts read at once, until enough of them may do what is asked. */
    private static final int PAGE = 100;

    private final Roles roles;

    Mandates(Roles roles) {
        this.roles = roles;
    }

    public Permissions of(Account account) {
        return Permissions.of(account.id, of(account.assignments));
    }

    /**
     * What another than the caller may do; nothing when they are disabled.
     *
     * @param member id or login
     * @throws Problem 404
     */
    @Transactional(dontRollbackOn = Problem.class)
    public Permissions ofMember(String member) {
        // the id first: somebody may have chosen the id of another as their login
        Account account = id(member)
                .flatMap(Account::byId)
                .or(() -> Account.byLogin(member))
                .orElseThrow(Account::isUnknown);
        return account.isDisabled() ? Permissions.of(account.id, List.of()) : of(account);
    }

    /**
     * People who may do this, in the order of their names.
     *
     * @param seek a part of the name, in letters of any size
     */
    @Transactional
    public List<Account> whoMay(String scope, Subject subject, String seek, int most) {
        if (!StrictJson.isStorable(seek)) {
            return List.of();
        }
        OrganisationTree tree = OrganisationTree.load();
        var found = new ArrayList<Account>();
        List<Account> page;
        int read = 0;
        do {
            page = Account.working(seek, read, PAGE);
            page.stream()
                    .filter(account -> Permissions.of(account.id, of(account.assignments, tree))
                            .allows(scope, subject))
                    .limit(most - found.size())
                    .forEach(found::add);
            read += PAGE;
        } while (page.size() == PAGE && found.size() < most);
        return found;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    public List<Mandate> of(Collection<RoleAssignment> assignments) {
        boolean inBranches = assignments.stream().anyMatch(assignment -> assignment.organisationId() != null);
        return of(assignments, inBranches ? OrganisationTree.load() : OrganisationTree.EMPTY);
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
