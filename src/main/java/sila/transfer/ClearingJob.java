package sila.transfer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import sila.jobs.Job;

/** Takes away the files of a transfer, and then the transfer, when nobody needs it any more. */
@ApplicationScoped
class ClearingJob implements Job {

    static final String NAME = "transfer-clearing";

    private final TransferFiles files;

    ClearingJob(TransferFiles files) {
        this.files = files;
    }

    /** @param why so that one who ends late is not cleared away by the moment of another reason */
    static String key(UUID transfer, String why) {
        return transfer + ":" + why;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** What is at work now will end, and be cleared away then. */
    @Override
    public void run(String key) {
        UUID id = UUID.fromString(key.substring(0, key.indexOf(':')));
        boolean needed = QuarkusTransaction.requiringNew().call(() -> Transfer.<Transfer>findByIdOptional(id)
                .filter(transfer -> transfer.state().isAtWork())
                .isPresent());
        if (!needed) {
            files.remove(id);
            QuarkusTransaction.requiringNew().run(() -> Transfer.deleteById(id));
        }
    }
}
