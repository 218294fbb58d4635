package sila.members.firststart;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import sila.members.accounts.Account;
import sila.members.accounts.RoleAssignment;
import sila.members.accounts.Secret;
import sila.members.organisations.Level;
import sila.members.organisations.Organisation;
import sila.members.roles.Role;
import sila.members.roles.Roles;

/** Somebody of every role, and a few organisations, for those who work on the hub itself; never in production. */
@ApplicationScoped
class DemoPeople {

    private static final Logger LOG = Logger.getLogger(DemoPeople.class);
    private static final String PASSWORD = "demo-demo-demo";
    private static final String REGIONAL = "regional-editor";

    private final Roles roles;

    DemoPeople(Roles roles) {
        this.roles = roles;
    }

    /** In the running transaction. */
    void moveIn() {
        UUID central = Organisation.central()
                .map(Organisation::id)
                .orElseGet(() -> found("Центральный комитет", Level.CENTRAL, null, null));
        UUID krasnoyarsk = found("Красноярская краевая организация", Level.REGIONAL, central, "24");
        found("Первичная организация гидроэлектростанции", Level.PRIMARY, krasnoyarsk, null);
        found("Татарстанская республиканская организация", Level.REGIONAL, central, "16");
        List<Role> all = roles.all();
        all.forEach(role -> moveIn(role, role.name().equals(REGIONAL) ? krasnoyarsk : null));
        LOG.infof(
                "demo people: %s; password %s",
                String.join(", ", all.stream().map(Role::name).toList()), PASSWORD);
    }

    private static void moveIn(Role role, @Nullable UUID organisation) {
        Account account = Account.open(
                role.name(),
                role.title().ru(),
                new Secret(PASSWORD),
                List.of(new RoleAssignment(role.name(), organisation)));
        account.choosePassword(PASSWORD);
    }

    private static UUID found(String name, Level level, @Nullable UUID parent, @Nullable String region) {
        return Organisation.found(new Organisation.Draft(name, level, parent, region))
                .id();
    }
}
