package sila.entries.views;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import sila.kernel.Bindings;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.members.RowRule;

/** A list of entries under a name: somebody's own, and with their leave everybody's. */
@Entity
@Table(name = "saved_view")
class SavedView extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID accountId;

    @Nullable
    String type;

    String name;

    @JdbcTypeCode(SqlTypes.JSON)
    JsonNode query;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> columns;

    boolean shared;
    int position;
    Instant updatedAt;

    SavedView() {}

    /**
     * What somebody decides about it.
     *
     * @param type name of a content type; null for entries of all types
     * @param query parameters of the list of entries
     * @param columns what the list shows, in its order
     */
    record Settings(
            @Nullable String type, String name, JsonNode query, List<String> columns, boolean shared, int position) {}

    /** @throws Problem 409 when they have another one of that name */
    static SavedView create(UUID account, Settings settings) {
        var view = new SavedView();
        view.accountId = account;
        view.become(settings);
        view.persist();
        return view.flushed();
    }

    /** @throws Problem 409 when they have another one of that name */
    SavedView change(Settings settings) {
        become(settings);
        return flushed();
    }

    private void become(Settings settings) {
        type = settings.type();
        name = settings.name();
        query = settings.query();
        columns = List.copyOf(settings.columns());
        shared = settings.shared();
        position = settings.position();
        updatedAt = Instant.now();
    }

    private SavedView flushed() {
        try {
            flush();
            return this;
        } catch (ConstraintViolationException taken) {
            throw new Problem(
                    409,
                    "view-name-is-taken",
                    Text.of("Подборка с таким названием у вас уже есть.", "You have a view of that name already."),
                    new Violation("/name", Text.of("Назовите иначе.", "Choose another name.")));
        }
    }

    /**
     * Their own first, then what others have shared with everybody who may read entries of its type.
     *
     * @param types names of a type, former ones too; empty for views of all types
     */
    @SuppressWarnings("unchecked")
    static List<SavedView> of(UUID account, List<String> types, RowRule readable) {
        var bindings = new Bindings();
        String own = "v.account_id = " + bindings.bind(account);
        String sql = "select v.* from saved_view v where (" + own + " or v.shared and "
                + readable(readable, bindings) + ")"
                + (types.isEmpty() ? "" : " and v.type = any(" + bindings.bind(types.toArray(String[]::new)) + ")")
                + " order by " + own + " desc, v.position, v.name, v.id";
        return bindings.query(getEntityManager(), sql, SavedView.class).getResultList();
    }

    private static String readable(RowRule rule, Bindings bindings) {
        if (rule.alternatives().stream().anyMatch(any -> any.types().isEmpty())) {
            return "true";
        }
        String[] types = rule.alternatives().stream()
                .flatMap(any -> any.types().stream())
                .distinct()
                .toArray(String[]::new);
        return "(v.type is null or v.type = any(" + bindings.bind(types) + "))";
    }

    static Optional<SavedView> ownedBy(UUID account, UUID id) {
        return find("id = ?1 and accountId = ?2", id, account).firstResultOptional();
    }

    static long countOf(UUID account) {
        return count("accountId", account);
    }
}
