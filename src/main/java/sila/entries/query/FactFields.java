package sila.entries.query;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;

/**
 * Sees to it that an order by a field shows all entries: one that was published before the model had the field has no
 * row of facts for it, and gets an empty one here. Until that is done for a field, its order is made without the index.
 */
@ApplicationScoped
class FactFields {

    private static final Logger LOG = Logger.getLogger(FactFields.class);

    private final ContentModel model;
    private final DataSource database;
    private final Set<FactFieldTable.Order> complete = ConcurrentHashMap.newKeySet();

    FactFields(ContentModel model, DataSource database) {
        this.model = model;
        this.database = database;
    }

    boolean areComplete(String type, String path) {
        return complete.contains(new FactFieldTable.Order(type, path));
    }

    /** Beside the start: with many entries and a new field it takes seconds. */
    void start(@Observes StartupEvent event) {
        var thread = new Thread(this::completeAll, "fact-fields");
        thread.setDaemon(true);
        thread.start();
    }

    private void completeAll() {
        try (var connection = database.getConnection()) {
            var table = new FactFieldTable(connection);
            List<FactFieldTable.Order> orders =
                    model.types().stream().flatMap(FactFields::orders).toList();
            table.keepOnly(orders);
            for (FactFieldTable.Order order : orders) {
                if (table.isComplete(order) || table.complete(order)) {
                    complete.add(order);
                }
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("orders by fields are made without their index until the next start: %s", e.getMessage());
        }
    }

    /** By those fields for which publishing writes an empty fact, too. */
    private static Stream<FactFieldTable.Order> orders(ContentType type) {
        return type.fields().stream()
                .filter(field -> field.kind().filterable() && !field.many() && !field.hidden())
                .map(field -> new FactFieldTable.Order(type.name(), field.name()));
    }
}
