package sila.members.manage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import sila.members.Grant;
import sila.members.Membership;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;
import sila.members.roles.Role;
import sila.members.roles.Roles;
import sila.members.tokens.ApiToken;

/** A content type has another name now: what roles and tokens permit by the former one they go on to permit. */
@ApplicationScoped
public class TypeRenaming {

    private final Roles roles;
    private final Membership membership;
    private final AuditLog audit;

    TypeRenaming(Roles roles, Membership membership, AuditLog audit) {
        this.roles = roles;
        this.membership = membership;
        this.audit = audit;
    }

    /** In the running transaction. @param by for the audit log */
    public void rename(String former, String name, String by) {
        membership.change();
        ApiToken.renameType(former, name);
        roles.all().stream().filter(role -> !role.builtIn()).forEach(role -> rename(role, former, name, by));
    }

    private void rename(Role role, String former, String name, String by) {
        List<Grant> grants =
                role.grants().stream().map(grant -> grant.renamed(former, name)).toList();
        if (!grants.equals(role.grants())) {
            Role saved = roles.save(new Role(role.name(), role.title(), grants, false, role.version()));
            audit.record(Act.changing("role.update", "role:" + role.name(), role.facts(), saved.facts())
                    .doneBy(by));
        }
    }
}
