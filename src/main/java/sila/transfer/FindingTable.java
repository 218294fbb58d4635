package sila.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import sila.kernel.StrictJson;

/** What there is to say of one phase of a transfer: so much of each outcome, for nobody reads a million sentences. */
final class FindingTable {

    private static final int MOST = 500;

    private static final String ADD = """
            insert into transfer_finding (transfer_id, number, preview, outcome, subject, title, reasons)
            select :id, coalesce(max(number), 0) + 1, :preview, :outcome, :subject, :title, cast(:reasons as jsonb)
            from transfer_finding where transfer_id = :id
            """;

    private static final String COUNT = """
            select count(*) from transfer_finding
            where transfer_id = :id and preview = :preview and outcome = :outcome
            """;

    private final EntityManager database;
    private final UUID transfer;
    private final boolean preview;
    private final Map<String, Integer> added = new HashMap<>();

    FindingTable(EntityManager database, UUID transfer, boolean preview) {
        this.database = database;
        this.transfer = transfer;
        this.preview = preview;
    }

    void clear() {
        database.createNativeQuery("delete from transfer_finding where transfer_id = :id and preview = :preview")
                .setParameter("id", transfer)
                .setParameter("preview", preview)
                .executeUpdate();
        added.clear();
    }

    void add(Finding finding) {
        String outcome = finding.outcome().code();
        if (added.computeIfAbsent(outcome, this::count) >= MOST) {
            return;
        }
        added.merge(outcome, 1, Integer::sum);
        database.createNativeQuery(ADD)
                .setParameter("id", transfer)
                .setParameter("preview", preview)
                .setParameter("outcome", outcome)
                .setParameter("subject", finding.subject())
                .setParameter("title", finding.title())
                .setParameter("reasons", json(finding))
                .executeUpdate();
    }

    private int count(String outcome) {
        return ((Number) database.createNativeQuery(COUNT)
                        .setParameter("id", transfer)
                        .setParameter("preview", preview)
                        .setParameter("outcome", outcome)
                        .getSingleResult())
                .intValue();
    }

    private static String json(Finding finding) {
        try {
            return StrictJson.MAPPER.writeValueAsString(finding.reasons());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
