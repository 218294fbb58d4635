package sila.members.accounts;

import io.quarkus.panache.common.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts are wanted.
 *
 * @param login only the one that has it; null: all
 * @param role only those who hold it; null: all
 * @param organisation only those who hold a role in it; null: all
 */
public record AccountQuery(
        @Nullable String login,
        @Nullable String role,
        @Nullable UUID organisation) {

    /**
     * The oldest first.
     *
     * @param after null: from the beginning
     */
    public List<Account> page(@Nullable UUID after, int size) {
        var conditions = new ArrayList<String>(List.of("1 = 1"));
        var parameters = new Parameters();
        if (login != null) {
            conditions.add("a.login = :login");
            parameters.and("login", login);
        }
        if (role != null) {
            conditions.add("exists (select 1 from a.assignments g where g.role = :role)");
            parameters.and("role", role);
        }
        if (organisation != null) {
            conditions.add("exists (select 1 from a.assignments g where g.organisationId = :organisation)");
            parameters.and("organisation", organisation);
        }
        if (after != null) {
            conditions.add("a.id > :after");
            parameters.and("after", after);
        }
        return Account.<Account>find(
                        "from Account a where " + String.join(" and ", conditions) + " order by a.id", parameters.map())
                .range(0, size - 1)
                .list();
    }
}
