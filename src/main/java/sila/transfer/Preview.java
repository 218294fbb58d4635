package sila.transfer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import sila.kernel.StrictJson;

/** What an import would do: counted, and told of single things. Written down from time to time. For one thread. */
public final class Preview {

    private static final int AT_ONCE = 100;

    private final UUID id;
    private final FindingTable table;
    private final int[] counts = new int[Outcome.values().length];
    private final List<Finding> findings = new ArrayList<>();
    private int done;
    private int written;

    private Preview(EntityManager database, UUID id) {
        this.id = id;
        this.table = new FindingTable(database, id, true);
    }

    /** From its beginning: what a former attempt has found is forgotten. */
    static Preview anew(EntityManager database, Transfer transfer) {
        var preview = new Preview(database, transfer.id());
        QuarkusTransaction.requiringNew().run(preview.table::clear);
        return preview;
    }

    /** @param total how many things there are to look at */
    public void total(int total) {
        QuarkusTransaction.requiringNew().run(() -> locked().tally().expect(total));
    }

    /** One thing was looked at. @throws Stopped the transfer was cancelled */
    public void found(Finding finding) {
        done++;
        counts[finding.outcome().ordinal()]++;
        note(finding);
        if (done - written >= AT_ONCE) {
            write();
        }
    }

    /** Says something that is no thing of its own. */
    public void note(Finding finding) {
        boolean saysNothing =
                finding.outcome() == Outcome.UNCHANGED && finding.reasons().isEmpty();
        if (!saysNothing) {
            findings.add(finding);
        }
    }

    void write() {
        QuarkusTransaction.requiringNew().run(() -> {
            Transfer transfer = locked();
            var json = StrictJson.MAPPER.createObjectNode();
            for (Outcome outcome : Outcome.values()) {
                if (counts[outcome.ordinal()] > 0) {
                    json.put(outcome.code(), counts[outcome.ordinal()]);
                }
            }
            transfer.tally().reach(done, json);
            findings.forEach(table::add);
        });
        findings.clear();
        written = done;
    }

    private Transfer locked() {
        Transfer transfer = Transfer.locked(id);
        if (transfer.state() != State.PREVIEWING) {
            throw new Stopped();
        }
        return transfer;
    }
}
