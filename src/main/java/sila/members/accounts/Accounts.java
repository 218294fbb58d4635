package sila.members.accounts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sila.members.Mandate;

/** What is asked of all people at once. */
public final class Accounts {

    private Accounts() {}

    public static boolean isEmpty() {
        return Account.count() == 0;
    }

    /** Of those that are not disabled. */
    public static long administrators() {
        return Account.count(
                "from Account a where not a.disabled and exists (select 1 from a.assignments g where g.role = ?1 and g.organisationId is null)",
                Mandate.ADMINISTRATOR);
    }

    /** The roles held in these organisations, each once. */
    public static List<RoleAssignment> assignmentsIn(Collection<UUID> organisations) {
        return Account.getEntityManager()
                .createQuery(
                        "select distinct g from Account a join a.assignments g where g.organisationId in :organisations",
                        RoleAssignment.class)
                .setParameter("organisations", organisations)
                .getResultList();
    }

    /** By their ids; whoever does not exist is left out. */
    public static Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : names("where a.id in ?1", ids);
    }

    /** Those who may sign in, by their names. @param most how many */
    public static Map<UUID, String> working(int most) {
        return names("where not a.disabled order by a.name, a.id limit " + most);
    }

    private static Map<UUID, String> names(String condition, Object... values) {
        var query = Account.getEntityManager()
                .createQuery("select a.id, a.name from Account a " + condition, Object[].class);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        var names = new LinkedHashMap<UUID, String>();
        query.getResultList().forEach(row -> names.put((UUID) row[0], (String) row[1]));
        return names;
    }
}
