package sila.members.roles;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sila.kernel.Problem;
import sila.kernel.Text;

/** All roles there are. Changes belong into a transaction that holds {@link sila.members.Membership}. */
@ApplicationScoped
public class Roles {

    private final Map<String, Role> builtIn = BuiltInRoles.shipped();

    public Optional<Role> find(String name) {
        return Optional.ofNullable(builtIn.get(name))
                .or(() -> CustomRole.named(name).map(CustomRole::role));
    }

    /** @throws Problem 404 */
    public Role require(String name) {
        return find(name).orElseThrow(() -> Problem.notFound(Text.of("Такой роли нет.", "There is no such role.")));
    }

    /** The built-in ones first. */
    public List<Role> all() {
        return Stream.concat(
                        builtIn.values().stream(), CustomRole.all().stream().map(CustomRole::role))
                .toList();
    }

    public List<String> names() {
        return all().stream().map(Role::name).toList();
    }

    /** Makes the role, or changes it when it is there. */
    public Role save(Role role) {
        CustomRole.named(role.name()).ifPresentOrElse(former -> former.become(role), () -> CustomRole.make(role));
        return require(role.name());
    }

    /** @throws RoleIsHeld 409 */
    public void delete(Role role) {
        CustomRole doomed = CustomRole.named(role.name()).orElseThrow();
        long holders = doomed.holders();
        if (holders > 0) {
            throw new RoleIsHeld(role.title(), holders);
        }
        doomed.delete();
    }
}
