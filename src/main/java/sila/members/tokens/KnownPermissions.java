package sila.members.tokens;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import sila.members.Permissions;
import sila.members.tokens.TokenTable.Bearer;

/** What was worked out for tokens, for as long as nothing has changed in people, roles and organisations. */
@ApplicationScoped
class KnownPermissions {

    private static final int MOST = 10_000;

    private final TokenPermissions permissions;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    KnownPermissions(TokenPermissions permissions) {
        this.permissions = permissions;
    }

    private record Known(long revision, Permissions permissions) {}

    Permissions of(Bearer bearer) {
        Known found = known.get(bearer.token());
        if (found != null && found.revision() == bearer.revision()) {
            return found.permissions();
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        // at least as new as the revision: what is newer is worked out once more at the next request
        Permissions worked = QuarkusTransaction.requiringNew()
                .call(() -> ApiToken.byId(bearer.token()).map(permissions::of).orElse(Permissions.none()));
        known.put(bearer.token(), new Known(bearer.revision(), worked));
        return worked;
    }
}
