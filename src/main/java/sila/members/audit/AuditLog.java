package sila.members.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import sila.kernel.StrictJson;
import sila.members.Caller;

/** Writes down what is done. */
@ApplicationScoped
public class AuditLog {

    /** The moment is that of the statement, by the database's clock: one clock for all nodes. */
    private static final String APPEND = """
            insert into audit_act (at, action, subject, before, after, actor, account_id, address)
            values (clock_timestamp(), ?, ?, cast(? as json), cast(? as json), ?, ?, ?)
            """;

    private static final String HUB = "hub";
    private static final String GUEST = "guest";

    private final DataSource database;
    private final Caller caller;

    AuditLog(DataSource database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /**
     * In the running transaction, so that the act is written down if and only if it was done; in one of its own when
     * there is none. One insert: the chain is made later, lest writers wait for each other.
     */
    public void record(Act act) {
        boolean asked = Arc.container().requestContext().isActive();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(APPEND)) {
            statement.setString(1, act.action());
            statement.setString(2, act.subject());
            statement.setString(3, json(act.before()));
            statement.setString(4, json(act.after()));
            statement.setString(5, act.by() == null ? callerName(asked) : act.by());
            statement.setObject(6, asked ? caller.account() : null);
            statement.setString(7, asked ? caller.address() : null);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String callerName(boolean asked) {
        if (asked && !caller.isAnonymous()) {
            return caller.name();
        }
        return asked && caller.address() != null ? GUEST : HUB;
    }

    private static @Nullable String json(@Nullable JsonNode node) {
        try {
            return node == null ? null : StrictJson.MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
