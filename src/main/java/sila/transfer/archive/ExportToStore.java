package sila.transfer.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;
import sila.kernel.StrictJson;
import sila.transfer.Exporter;
import sila.transfer.Progress;
import sila.transfer.Transfer;
import sila.transfer.TransferFiles;

/** An export as a file in the object store. */
@ApplicationScoped
class ExportToStore implements Exporter {

    private final Export export;
    private final TransferFiles files;

    ExportToStore(Export export, TransferFiles files) {
        this.export = export;
        this.files = files;
    }

    @Override
    public void run(Transfer transfer, Progress progress) {
        progress.beginAnew();
        var choice = transfer.options(ExportChoice.class);
        var counts = new AtomicReference<Manifest.Counts>();
        var steps = new Counting(progress);
        try {
            files.write(transfer.id(), out -> counts.set(export.write(choice, out, steps)));
            steps.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.counted(StrictJson.MAPPER.valueToTree(counts.get()));
    }

    /** Writes down how far it is from time to time, and hears of it when somebody has cancelled it. */
    private static final class Counting implements Export.Steps {

        private static final int AT_ONCE = 50;

        private final Progress progress;
        private int done;
        private int written;

        Counting(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void total(int total) {
            progress.total(total);
        }

        @Override
        public void one() {
            done++;
            if (done - written >= AT_ONCE) {
                write();
            }
        }

        void write() {
            progress.transaction(() -> progress.steps(done - written, String.valueOf(done)));
            written = done;
        }
    }
}
