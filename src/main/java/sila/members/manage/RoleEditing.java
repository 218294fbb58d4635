package sila.members.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sila.kernel.Expected;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.kernel.http.IfMatch;
import sila.members.ContentNames;
import sila.members.Membership;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;
import sila.members.roles.Role;
import sila.members.roles.RoleForm;
import sila.members.roles.Roles;

/** Makes, changes and deletes a hub's own roles. */
@ApplicationScoped
class RoleEditing {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,49}");

    private final Roles roles;
    private final Membership membership;
    private final ContentNames names;
    private final Delegation delegation;
    private final AuditLog audit;

    RoleEditing(Roles roles, Membership membership, ContentNames names, Delegation delegation, AuditLog audit) {
        this.roles = roles;
        this.membership = membership;
        this.names = names;
        this.delegation = delegation;
        this.audit = audit;
    }

    /** @throws Problem 404 */
    Role require(String name) {
        return roles.require(NAME.matcher(name).matches() ? name : "");
    }

    @Transactional
    Role save(String name, @Nullable String ifMatch, RoleForm form) {
        checkName(name);
        List<Violation> violations = form.check(names.types());
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        membership.change();
        Optional<Role> former = roles.find(name);
        former.ifPresent(role -> requireChangeable(role, IfMatch.required(ifMatch)));
        if (former.isEmpty() && ifMatch != null) {
            throw new Problem(412, "changed", Text.of("Этой роли уже нет.", "This role is no longer there."));
        }
        Role wanted = form.role(name, false, 0);
        delegation.require(wanted.heldEverywhere());
        Role saved = roles.save(wanted);
        audit.record(former.map(role -> Act.changing("role.update", subject(role), role.facts(), saved.facts()))
                .orElseGet(() -> new Act("role.create", subject(saved), null, saved.facts(), null)));
        return saved;
    }

    @Transactional
    void delete(String name, Expected expected) {
        membership.change();
        Role role = require(name);
        requireChangeable(role, expected);
        roles.delete(role);
        audit.record(new Act("role.delete", subject(role), role.facts(), null, null));
    }

    private void requireChangeable(Role role, Expected expected) {
        if (role.builtIn()) {
            throw new Problem(
                    409,
                    "role-is-built-in",
                    Text.of(
                            "Роль «" + role.title().ru() + "» встроенная: её нельзя изменить. Создайте свою.",
                            "The role \"" + role.title().en()
                                    + "\" is built in and cannot be changed. Make your own."));
        }
        HasChanged.refuse(expected, role.version(), RolesResource.View.of(role));
        delegation.require(role.heldEverywhere());
    }

    private static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw Problem.badRequest(
                    "name",
                    Text.of(
                            "Имя роли: от 2 до 50 латинских букв, цифр и дефисов, например «press-office».",
                            "The name of a role: 2 to 50 Latin letters, digits and hyphens, for example \"press-office\"."));
        }
    }

    private static String subject(Role role) {
        return "role:" + role.name();
    }
}
