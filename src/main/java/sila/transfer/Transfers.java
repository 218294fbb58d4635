package sila.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.entries.Author;
import sila.jobs.JobRequest;
import sila.jobs.Jobs;
import sila.kernel.Text;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;
import sila.storage.Stored;

/** The verbs of exports and imports. Each asks in its transaction for the work that follows from it. */
@ApplicationScoped
public class Transfers {

    private final EntityManager database;
    private final Jobs jobs;
    private final AuditLog audit;
    private final TransferConfig config;

    Transfers(EntityManager database, Jobs jobs, AuditLog audit, TransferConfig config) {
        this.database = database;
        this.jobs = jobs;
        this.audit = audit;
        this.config = config;
    }

    /** Asks for an export. @param choice what is to be taken out */
    @Transactional
    public Transfer export(ObjectNode choice, Author by) {
        Transfer transfer = Transfer.export(choice, by);
        database.flush();
        record("transfer.export", transfer, choice);
        work(transfer);
        return transfer;
    }

    /** An import that waits for its file. @param options as its format understands them */
    @Transactional
    public Transfer importing(String format, ObjectNode options, Author by) {
        Transfer transfer = Transfer.importing(format, options, by);
        database.flush();
        record("transfer.import", transfer, null);
        jobs.request(List.of(clearing(transfer, "abandoned")));
        return transfer;
    }

    /** An import that fetches its file itself. @param options as its format understands them */
    @Transactional
    public Transfer importingFrom(String url, String format, ObjectNode options, Author by) {
        Transfer transfer = Transfer.importing(format, options, by);
        transfer.fetching(url);
        database.flush();
        record("transfer.import", transfer, null);
        work(transfer);
        return transfer;
    }

    /** What it has fetched. */
    @Transactional
    public Transfer fetched(UUID id, Stored file) {
        Transfer transfer = Transfer.locked(id);
        transfer.fetched(file);
        return transfer;
    }

    /** Its file is there. @throws sila.kernel.Problem 409 when it has one already */
    @Transactional
    public Transfer received(UUID id, @Nullable String filename, Stored file) {
        Transfer transfer = Transfer.locked(id);
        transfer.received(filename, file);
        work(transfer);
        return transfer;
    }

    /** What was previewed shall happen; goes on with what was interrupted. @throws sila.kernel.Problem 404, 409 */
    @Transactional
    public Transfer apply(UUID id, ObjectNode options) {
        Transfer transfer = Transfer.locked(id);
        transfer.apply(options);
        record("transfer.apply", transfer, options);
        work(transfer);
        return transfer;
    }

    /** What is done stays done. @throws sila.kernel.Problem 404, 409 when it has ended */
    @Transactional
    public Transfer cancel(UUID id) {
        Transfer transfer = Transfer.locked(id);
        transfer.cancel();
        record("transfer.cancel", transfer, null);
        jobs.request(List.of(clearing(transfer, "ended")));
        return transfer;
    }

    /** Ends the phase: a preview is ready, anything else done. */
    @Transactional
    void finish(UUID id) {
        Transfer transfer = Transfer.locked(id);
        if (transfer.state().isEnded()) {
            return;
        }
        transfer.finishPhase();
        if (transfer.state().isEnded()) {
            jobs.request(List.of(clearing(transfer, "ended")));
        }
    }

    /** The rest cannot be done. */
    @Transactional
    void fail(UUID id, Text why) {
        Transfer transfer = Transfer.locked(id);
        if (!transfer.state().isEnded()) {
            transfer.fail(why);
            jobs.request(List.of(clearing(transfer, "ended")));
        }
    }

    private void record(String action, Transfer transfer, @Nullable ObjectNode what) {
        audit.record(new Act(action, "transfer:" + transfer.id(), null, what, null));
    }

    private void work(Transfer transfer) {
        jobs.request(TransferJob.NAME, transfer.kind());
    }

    private JobRequest clearing(Transfer transfer, String why) {
        return new JobRequest(
                ClearingJob.NAME, ClearingJob.key(transfer.id(), why), Instant.now().plus(config.keep()));
    }
}
