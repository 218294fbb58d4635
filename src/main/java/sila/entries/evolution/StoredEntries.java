package sila.entries.evolution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.checking.ModelCheck;
import sila.contentmodel.checking.ModelReport;
import sila.contentmodel.checking.StoredEntry;
import sila.kernel.Language;
import sila.kernel.StrictJson;

/** The latest version of every entry, and the public one where it is another, streamed past a check. */
@ApplicationScoped
public class StoredEntries {

    private static final int AT_ONCE = 200;
    private static final String EACH = """
            select e.type, e.id, v.fields::text, v.translations::text, v.number is not distinct from e.published_version
            from entry e
            join entry_version v on v.entry_id = e.id and (v.number = e.version or v.number = e.published_version)
            where e.deleted_at is null
            """;

    private final DataSource database;
    private final ContentModel model;

    StoredEntries(DataSource database, ContentModel model) {
        this.database = database;
        this.model = model;
    }

    /** Compares them all with the model; minutes for a hundred thousand. */
    public ModelReport check() {
        var check = new ModelCheck(model);
        // the driver streams rows only inside a transaction
        QuarkusTransaction.requiringNew().timeout(3600).run(() -> look(check));
        return check.report();
    }

    private void look(ModelCheck check) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(EACH)) {
            statement.setFetchSize(AT_ONCE);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    check.look(entry(rows));
                }
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StoredEntry entry(ResultSet row) throws SQLException, JsonProcessingException {
        return new StoredEntry(
                row.getString(1),
                row.getObject(2, UUID.class),
                (ObjectNode) StrictJson.MAPPER.readTree(row.getString(3)),
                translations(row.getString(4)),
                row.getBoolean(5));
    }

    private static Map<Language, ObjectNode> translations(@Nullable String json) throws JsonProcessingException {
        var translations = new EnumMap<Language, ObjectNode>(Language.class);
        if (json != null) {
            StrictJson.MAPPER.readTree(json).properties().forEach(member -> Language.of(member.getKey())
                    .ifPresent(language -> translations.put(language, (ObjectNode) member.getValue())));
        }
        return translations;
    }
}
