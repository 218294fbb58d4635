package sila.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How far the work on one transfer is. A step is noted in the transaction that does it: after a crash what is noted is
 * done, and what is not noted is not. For one thread.
 */
public final class Progress {

    private static final String MOVE = """
            update transfer set done = done + :count, position = :position, counts = case
                when cast(:outcome as text) is null then counts
                else jsonb_set(counts, array[:outcome], to_jsonb(coalesce(cast(counts ->> :outcome as int), 0) + 1)) end
            where id = :id and state = 'running' and position is not distinct from cast(:former as text)
            """;

    private final EntityManager database;
    private final UUID id;
    private final FindingTable findings;
    private @Nullable String position;

    private Progress(EntityManager database, Transfer transfer) {
        this.database = database;
        this.id = transfer.id();
        this.findings = new FindingTable(database, transfer.id(), false);
        this.position = transfer.tally.position;
    }

    /** Goes on where the transfer is. */
    static Progress on(EntityManager database, Transfer transfer) {
        return new Progress(database, transfer);
    }

    /** The last step that is done; empty at the beginning. */
    public Optional<String> position() {
        return Optional.ofNullable(position);
    }

    /** @param total how many steps there are in all */
    public void total(int total) {
        QuarkusTransaction.requiringNew().run(() -> locked().tally().expect(total));
    }

    /** For work that cannot go on in the middle. */
    public void beginAnew() {
        QuarkusTransaction.requiringNew().run(() -> {
            locked().beginAnew();
            findings.clear();
        });
        position = null;
    }

    private Transfer locked() {
        Transfer transfer = Transfer.locked(id);
        if (transfer.state() != State.RUNNING) {
            throw new Stopped();
        }
        return transfer;
    }

    /** A transaction of its own; a step in it is a step only if it commits. */
    public void transaction(Runnable work) {
        String former = position;
        try {
            QuarkusTransaction.requiringNew().run(work);
        } catch (RuntimeException e) {
            position = former;
            throw e;
        }
    }

    /**
     * A step in a transaction of its own: what is found of the thing, or why it failed. A thing that fails leaves
     * nothing behind and does not stop the others.
     *
     * @param title of the thing, should it fail
     * @throws RuntimeException an outage: the work is to be tried again later
     */
    public void attempt(String next, String subject, String title, Supplier<Finding> work) {
        try {
            transaction(() -> step(next, work.get()));
        } catch (RuntimeException e) {
            Finding failed = Failure.of(subject, title, e);
            transaction(() -> step(next, failed));
        }
    }

    /**
     * One thing is done. Inside {@link #transaction}, as its last statement.
     *
     * @throws Stopped the transfer was cancelled meanwhile, or another node works on it: nothing is to be committed
     */
    public void step(String next, Finding finding) {
        if (!finding.reasons().isEmpty()) {
            findings.add(finding);
        }
        move(next, 1, finding.outcome());
    }

    /** Things are done that are counted otherwise, or not at all. Inside {@link #transaction}. */
    public void steps(int count, String next) {
        move(next, count, null);
    }

    /** What has come of it all, for work that counts for itself. */
    public void counted(ObjectNode counts) {
        QuarkusTransaction.requiringNew().run(() -> locked().tally().count(counts));
    }

    /** Says something that is no step. Inside {@link #transaction}. */
    public void note(Finding finding) {
        findings.add(finding);
    }

    private void move(String next, int count, @Nullable Outcome outcome) {
        int updated = database.createNativeQuery(MOVE)
                .setParameter("count", count)
                .setParameter("position", next)
                .setParameter("outcome", outcome == null ? null : outcome.code())
                .setParameter("id", id)
                .setParameter("former", position)
                .executeUpdate();
        if (updated == 0) {
            throw new Stopped();
        }
        position = next;
    }
}
