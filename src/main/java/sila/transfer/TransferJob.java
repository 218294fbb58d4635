package sila.transfer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import sila.jobs.Job;
import sila.jobs.TryAgain;
import sila.kernel.Problem;
import sila.kernel.Text;

/**
 * Does what transfers wait for, one after another: imports in one lane, exports in another, so that long ones neither
 * take the threads of deliveries nor hold a hub's memory twice. Key: the kind.
 */
@ApplicationScoped
class TransferJob implements Job {

    static final String NAME = "transfer";

    private static final Logger LOG = Logger.getLogger(TransferJob.class);
    private static final int SERVER_ERROR = 500;
    private static final int MOST_FAILURES = 5;

    private final EntityManager database;
    private final Transfers transfers;
    private final List<Importer> importers;
    private final Exporter exporter;

    TransferJob(EntityManager database, Transfers transfers, @Any Instance<Importer> importers, Exporter exporter) {
        this.database = database;
        this.transfers = transfers;
        this.importers = importers.stream().toList();
        this.exporter = exporter;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String kind) {
        for (var next = begin(kind); next.isPresent(); next = begin(kind)) {
            work(next.get());
        }
    }

    private static Optional<Transfer> begin(String kind) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var next = Transfer.toDo(kind);
            next.ifPresent(Transfer::begin);
            return next;
        });
    }

    private void work(Transfer transfer) {
        try {
            if (transfer.isExport()) {
                exporter.run(transfer, Progress.on(database, transfer));
            } else if (transfer.state() == State.PREVIEWING) {
                Preview preview = Preview.anew(database, transfer);
                importer(transfer).preview(transfer, preview);
                preview.write();
            } else {
                importer(transfer).run(transfer, Progress.on(database, transfer));
            }
            transfers.finish(transfer.id());
        } catch (Stopped cancelled) {
            LOG.infof("transfer=%s stopped", transfer.id());
        } catch (TryAgain later) {
            throw later;
        } catch (Problem refused) {
            if (refused.status() >= SERVER_ERROR) {
                throw refused;
            }
            transfers.fail(transfer.id(), sentence(refused));
        } catch (RuntimeException e) {
            giveUpAfterSome(transfer.id(), e);
        }
    }

    private Importer importer(Transfer transfer) {
        return importers.stream()
                .filter(importer -> importer.takes(transfer.format()))
                .findFirst()
                .orElseThrow();
    }

    private static Text sentence(Problem refused) {
        Text title = refused.title();
        if (refused.violations().isEmpty()) {
            return title;
        }
        return Text.of("%s %s", "%s %s").with(title, Text.join(" ", Finding.reasons(refused)));
    }

    /** An outage passes; what is wrong here would hold up all that wait behind it. */
    private void giveUpAfterSome(UUID id, RuntimeException cause) {
        int failures =
                QuarkusTransaction.requiringNew().call(() -> Transfer.locked(id).noteFailure());
        if (failures < MOST_FAILURES) {
            throw cause;
        }
        String incident = UUID.randomUUID().toString();
        LOG.errorf(cause, "incident=%s transfer=%s", incident, id);
        transfers.fail(
                id,
                Text.of(
                                "Внутренняя ошибка; сообщите администратору номер %s.",
                                "An internal error; give the administrator the number %s.")
                        .with(incident));
    }
}
