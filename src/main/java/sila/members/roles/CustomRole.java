package sila.members.roles;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import sila.kernel.Text;
import sila.members.Grant;

/** A role that a hub has made for itself. */
@Entity
@Table(name = "role")
class CustomRole extends PanacheEntityBase {

    @Id
    String name;

    String titleRu;
    String titleEn;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Grant> grants;

    int version;

    CustomRole() {}

    static Optional<CustomRole> named(String name) {
        return findByIdOptional(name);
    }

    static List<CustomRole> all() {
        return list("order by name");
    }

    static void make(Role role) {
        var made = new CustomRole();
        made.name = role.name();
        made.become(role);
        made.persist();
    }

    void become(Role role) {
        titleRu = role.title().ru();
        titleEn = role.title().en();
        grants = role.grants();
        version++;
    }

    Role role() {
        return new Role(name, Text.of(titleRu, titleEn), grants, false, version);
    }

    /** How many people and tokens have it. */
    long holders() {
        return ((Number) getEntityManager()
                        .createNativeQuery("""
                                select (select count(*) from role_assignment where role = :role)
                                    + (select count(*) from api_token where role = :role)
                                """)
                        .setParameter("role", name)
                        .getSingleResult())
                .longValue();
    }
}
