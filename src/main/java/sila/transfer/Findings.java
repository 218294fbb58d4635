package sila.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import sila.kernel.StrictJson;
import sila.kernel.Text;

/** Reads what previews and imports have to say. */
@ApplicationScoped
public class Findings {

    private final EntityManager database;

    Findings(EntityManager database) {
        this.database = database;
    }

    /** @param number its place, for the next page */
    public record Numbered(int number, Finding finding) {}

    /**
     * In the order in which they were found.
     *
     * @param preview of the preview, else of the import itself
     * @param outcomes only these; empty for all
     * @param after number of the last one seen; 0 from the beginning
     */
    @SuppressWarnings("unchecked")
    public List<Numbered> page(UUID transfer, boolean preview, Set<Outcome> outcomes, int after, int limit) {
        List<Object[]> rows = database.createNativeQuery("""
                        select number, outcome, subject, title, cast(reasons as text) from transfer_finding
                        where transfer_id = :id and preview = :preview and number > :after
                            and (:all or outcome = any(:outcomes))
                        order by number limit :limit
                        """)
                .setParameter("id", transfer)
                .setParameter("preview", preview)
                .setParameter("after", after)
                .setParameter("all", outcomes.isEmpty())
                .setParameter("outcomes", outcomes.stream().map(Outcome::code).toArray(String[]::new))
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(row -> new Numbered(
                        (int) row[0],
                        new Finding(
                                Outcome.valueOf(((String) row[1]).toUpperCase(Locale.ROOT)),
                                (String) row[2],
                                (String) row[3],
                                reasons((String) row[4]))))
                .toList();
    }

    private static List<Text> reasons(String json) {
        try {
            return StrictJson.MAPPER.readValue(json, new TypeReference<List<Text>>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
