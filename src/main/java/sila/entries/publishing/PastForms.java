package sila.entries.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.kernel.StrictJson;

/**
 * Former public states under today's names of fields and codes, so that whoever looks back asks and reads as they do
 * today. Their texts stay as they were.
 */
@ApplicationScoped
public class PastForms {

    private static final String PAGE = """
            select entry_id, revision, type, cast(fields as text), cast(translations as text), cast(facts as text)
            from publication_past where (entry_id, revision) > (:entry, :revision) order by entry_id, revision limit 200
            """;

    private static final String WRITE = """
            update publication_past set fields = cast(:fields as json), translations = cast(:translations as json),
                facts = cast(:facts as jsonb) where entry_id = :entry and revision = :revision
            """;

    private final EntityManager database;
    private final ContentModel model;

    PastForms(EntityManager database, ContentModel model) {
        this.database = database;
        this.model = model;
    }

    /** All of them, some in a transaction; may be called again. */
    public void upgrade() {
        var place = new Place(new UUID(0, 0), 0);
        while (place != null) {
            Place last = place;
            place = QuarkusTransaction.requiringNew().call(() -> upgradeAfter(last));
        }
    }

    private record Place(UUID entry, long revision) {}

    /** @return the last one that was looked at; null at the end */
    @SuppressWarnings("unchecked")
    private @Nullable Place upgradeAfter(Place place) {
        List<Object[]> rows = database.createNativeQuery(PAGE)
                .setParameter("entry", place.entry())
                .setParameter("revision", place.revision())
                .getResultList();
        Place last = null;
        for (Object[] row : rows) {
            last = new Place((UUID) row[0], ((Number) row[1]).longValue());
            Place here = last;
            model.type((String) row[2])
                    .ifPresent(
                            type -> upgrade(here, type, new Form((String) row[3], (String) row[4], (String) row[5])));
        }
        return last;
    }

    /** JSON as it is stored. */
    private record Form(String fields, @Nullable String translations, String facts) {

        Form upgraded(ContentType type) throws JsonProcessingException {
            return new Form(
                    text(type.upgraded(object(fields))),
                    translations == null ? null : text(upgraded(type, object(translations))),
                    text(type.upgraded(object(facts))));
        }

        private static ObjectNode upgraded(ContentType type, ObjectNode translations) {
            ObjectNode upgraded = StrictJson.MAPPER.createObjectNode();
            translations
                    .properties()
                    .forEach(translation ->
                            upgraded.set(translation.getKey(), type.upgraded((ObjectNode) translation.getValue())));
            return upgraded;
        }

        private static ObjectNode object(String json) throws JsonProcessingException {
            return (ObjectNode) StrictJson.MAPPER.readTree(json);
        }

        private static String text(ObjectNode json) throws JsonProcessingException {
            return StrictJson.MAPPER.writeValueAsString(json);
        }

        boolean isSame(Form other) throws JsonProcessingException {
            return object(fields).equals(object(other.fields))
                    && object(facts).equals(object(other.facts))
                    && translations(this).equals(translations(other));
        }

        private static ObjectNode translations(Form form) throws JsonProcessingException {
            return form.translations == null ? StrictJson.MAPPER.createObjectNode() : object(form.translations);
        }
    }

    private void upgrade(Place place, ContentType type, Form stored) {
        try {
            Form upgraded = stored.upgraded(type);
            if (!upgraded.isSame(stored)) {
                database.createNativeQuery(WRITE)
                        .setParameter("fields", upgraded.fields())
                        .setParameter("translations", upgraded.translations())
                        .setParameter("facts", upgraded.facts())
                        .setParameter("entry", place.entry())
                        .setParameter("revision", place.revision())
                        .executeUpdate();
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
