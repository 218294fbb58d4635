package sila.members.accounts;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody holds.
 *
 * @param role its name
 * @param organisationId the branch it is held in; null: everywhere
 */
@Embeddable
public record RoleAssignment(String role, @Nullable UUID organisationId) {

    public static RoleAssignment everywhere(String role) {
        return new RoleAssignment(role, null);
    }
}
