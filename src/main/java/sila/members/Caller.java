package sila.members;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** Who is asking: stands beside every version as its author. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Name of the token's account, or of the token itself when it belongs to no person. */
    public String name() {
        return identity.getPrincipal().getName();
    }
}
