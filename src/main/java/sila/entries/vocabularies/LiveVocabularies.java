package sila.entries.vocabularies;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import sila.contentmodel.ContentModel;

/** Brings what editors change into this node's content model: within a second, at once what was changed here. */
@ApplicationScoped
public class LiveVocabularies {

    private static final Logger LOG = Logger.getLogger(LiveVocabularies.class);
    private static final long SECONDS = 1;

    private final ContentModel model;
    private final VocabularyTable table;
    private final Map<String, Integer> known = new HashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "vocabularies");
        thread.setDaemon(true);
        return thread;
    });

    LiveVocabularies(ContentModel model, VocabularyTable table) {
        this.model = model;
        this.table = table;
    }

    /** Before anything reads an entry: one that has an added term would not fit the model. */
    void start(@Observes @Priority(1) StartupEvent event) {
        catchUp();
        thread.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void look() {
        try {
            catchUp();
        } catch (RuntimeException databaseIsAway) {
            LOG.debug("vocabularies are those of before", databaseIsAway);
        }
    }

    /** The model has what is committed now. Outside of transactions. */
    public synchronized void catchUp() {
        Map<String, Integer> latest = table.numbers();
        model.vocabularies().forEach(vocabulary -> {
            int number = latest.getOrDefault(vocabulary.name(), 0);
            if (number != known.getOrDefault(vocabulary.name(), 0)) {
                vocabulary.become(table.revision(vocabulary.name()).over(vocabulary.written()));
                known.put(vocabulary.name(), number);
            }
        });
    }
}
