package sila.members.organisations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;

/** One organisation of the union. Changes belong into a transaction that holds {@link sila.members.Membership}. */
@Entity
@Table(name = "organisation")
public class Organisation extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Nullable
    UUID parentId;

    @Convert(converter = LevelColumn.class)
    Level level;

    String name;

    @Nullable
    String region;

    Instant createdAt;
    int version;

    Organisation() {}

    /**
     * What an organisation is, checked already.
     *
     * @param parent null for the central committee only
     * @param region code; null: that of the organisation above
     */
    public record Draft(
            String name,
            Level level,
            @Nullable UUID parent,
            @Nullable String region) {}

    public static Organisation found(Draft draft) {
        var organisation = new Organisation();
        organisation.createdAt = Instant.now();
        organisation.become(draft);
        organisation.persist();
        return organisation;
    }

    public void become(Draft draft) {
        name = draft.name();
        level = draft.level();
        parentId = draft.parent();
        region = draft.region();
        version++;
    }

    public static Optional<Organisation> byId(UUID id) {
        return findByIdOptional(id);
    }

    /** @throws Problem 404 */
    public static Organisation require(UUID id) {
        return byId(id).orElseThrow(
                        () -> Problem.notFound(Text.of("Такой организации нет.", "There is no such organisation.")));
    }

    public static Optional<Organisation> central() {
        return find("level", Level.CENTRAL).firstResultOptional();
    }

    /**
     * The oldest first.
     *
     * @param parent null: of any
     * @param after null: from the beginning
     */
    public static List<Organisation> page(@Nullable UUID parent, @Nullable UUID after, int size) {
        String below = parent == null ? "" : "parentId = :parent and ";
        String beyond = after == null ? "1 = 1" : "id > :after";
        var parameters = new Parameters();
        if (parent != null) {
            parameters.and("parent", parent);
        }
        if (after != null) {
            parameters.and("after", after);
        }
        return Organisation.<Organisation>find(below + beyond + " order by id", parameters.map())
                .range(0, size - 1)
                .list();
    }

    /** How many organisations stand directly below. */
    public long children() {
        return count("parentId", id);
    }

    /** How many people and tokens have a role in it. */
    public long holders() {
        return ((Number) getEntityManager()
                        .createNativeQuery("""
                                select (select count(*) from role_assignment where organisation_id = :id)
                                    + (select count(*) from api_token where organisation_id = :id)
                                """)
                        .setParameter("id", id)
                        .getSingleResult())
                .longValue();
    }

    public UUID id() {
        return id;
    }

    public @Nullable UUID parent() {
        return parentId;
    }

    public Level level() {
        return level;
    }

    public String name() {
        return name;
    }

    public @Nullable String region() {
        return region;
    }

    public int version() {
        return version;
    }

    /** For the audit log. */
    public ObjectNode facts() {
        return StrictJson.MAPPER
                .createObjectNode()
                .put("name", name)
                .put("level", level.code())
                .put("parent", parentId == null ? null : parentId.toString())
                .put("region", region);
    }
}
