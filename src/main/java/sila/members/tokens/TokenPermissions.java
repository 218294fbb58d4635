package sila.members.tokens;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Text;
import sila.members.Grant;
import sila.members.Mandate;
import sila.members.Permissions;
import sila.members.Scope;
import sila.members.accounts.Mandates;
import sila.members.accounts.RoleAssignment;
import sila.members.organisations.OrganisationTree;
import sila.members.tokens.ApiToken.Limits;

/** Works out what the bearer of a token may do, in the running transaction. */
@ApplicationScoped
public class TokenPermissions {

    private final Mandates mandates;

    TokenPermissions(Mandates mandates) {
        this.mandates = mandates;
    }

    public Permissions of(ApiToken token) {
        if (token.account != null) {
            return mandates.of(token.account);
        }
        Permissions maker = token.issuer == null ? Permissions.all() : mandates.of(token.issuer);
        Permissions own = within(maker, token.limits());
        return token.parent == null ? own : own.within(of(token.parent));
    }

    /** What the limits leave of the maker's permissions. */
    public Permissions within(Permissions maker, Limits limits) {
        Permissions roles =
                limits.role() == null ? maker : inRole(maker.account(), limits).within(maker);
        return roles.within(Permissions.of(null, List.of(narrow(limits))));
    }

    /** The role that is asked for, whoever asks. */
    private Permissions inRole(@Nullable UUID account, Limits limits) {
        var assignment = new RoleAssignment(Objects.requireNonNull(limits.role()), limits.organisation());
        return Permissions.of(account, mandates.of(List.of(assignment)));
    }

    private static Mandate narrow(Limits limits) {
        var scopes = limits.scopes().isEmpty() ? Scope.ALL : limits.scopes();
        var grant = new Grant(
                Set.copyOf(scopes), Set.copyOf(limits.types()), Set.of(), Set.copyOf(limits.languages()), false);
        UUID organisation = limits.organisation();
        OrganisationTree tree = organisation == null ? OrganisationTree.EMPTY : OrganisationTree.load();
        return new Mandate(
                "",
                Text.of("", ""),
                organisation == null ? null : tree.name(organisation),
                organisation == null ? null : tree.regions(organisation),
                List.of(grant));
    }
}
