package sila.members.manage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.members.accounts.Account;
import sila.members.accounts.RoleAssignment;
import sila.members.organisations.OrganisationTree;
import sila.members.roles.Roles;

/** What a login and assignments have to be. What is wrong is added to the violations. */
@ApplicationScoped
class AccountRules {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,99}");
    private static final int MOST_ASSIGNMENTS = 20;

    private final Roles roles;

    AccountRules(Roles roles) {
        this.roles = roles;
    }

    String login(@Nullable String given, List<Violation> violations) {
        if (given == null || !LOGIN.matcher(given).matches()) {
            violations.add(
                    new Violation(
                            "/login",
                            Text.of(
                                    "Логин: от 2 до 100 строчных латинских букв, цифр и знаков . _ @ -, сначала буква или цифра.",
                                    "The login: 2 to 100 small Latin letters, digits and . _ @ -, beginning with a letter or digit.")));
            return "";
        }
        if (Account.byLogin(given).isPresent()) {
            violations.add(new Violation("/login", Text.of("Этот логин занят.", "This login is taken.")));
        }
        return given;
    }

    List<RoleAssignment> assignments(
            List<AccountsResource.@Nullable Assignment> given, OrganisationTree tree, List<Violation> violations) {
        if (given.size() > MOST_ASSIGNMENTS) {
            violations.add(new Violation(
                    "/assignments", Text.of("Не больше %s.", "No more than %s.").with(MOST_ASSIGNMENTS)));
            return List.of();
        }
        var assignments = new ArrayList<RoleAssignment>();
        for (int i = 0; i < given.size(); i++) {
            AccountsResource.Assignment assignment = given.get(i);
            String pointer = "/assignments/" + i;
            int before = violations.size();
            check(assignment, pointer, tree, violations);
            if (violations.size() == before) {
                assignments.add(new RoleAssignment(
                        Objects.requireNonNull(
                                Objects.requireNonNull(assignment).role()),
                        assignment.organisation()));
            }
        }
        return assignments.stream().distinct().toList();
    }

    private void check(
            AccountsResource.@Nullable Assignment assignment,
            String pointer,
            OrganisationTree tree,
            List<Violation> violations) {
        if (assignment == null
                || assignment.role() == null
                || roles.find(assignment.role()).isEmpty()) {
            violations.add(new Violation(
                    pointer + "/role",
                    Text.of("Такой роли нет. Есть: %s.", "There is no such role. There are: %s.")
                            .with(String.join(", ", roles.names()))));
        } else if (assignment.organisation() != null && !tree.has(assignment.organisation())) {
            violations.add(new Violation(
                    pointer + "/organisation", Text.of("Такой организации нет.", "There is no such organisation.")));
        }
    }
}
