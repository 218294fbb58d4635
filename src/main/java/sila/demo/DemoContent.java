package sila.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import sila.contentmodel.ContentModel;
import sila.entries.Entry;
import sila.entries.editing.Entries;
import sila.jobs.Job;
import sila.jobs.Jobs;
import sila.media.Assets;

/**
 * Fills an empty hub, beside its start and not before it. Being a job it happens on one node only, and when the hub is
 * killed half way, the next start goes on with what is missing.
 */
@ApplicationScoped
public class DemoContent implements Job {

    private static final String NAME = "demo";
    private static final String KEY = "first-start";
    private static final int WHEN_ALL_ELSE_HAS_STARTED = 4000;

    private final DemoConfig config;
    private final ContentModel model;
    private final Assets assets;
    private final Entries entries;
    private final Jobs jobs;

    DemoContent(DemoConfig config, ContentModel model, Assets assets, Entries entries, Jobs jobs) {
        this.config = config;
        this.model = model;
        this.assets = assets;
        this.entries = entries;
        this.jobs = jobs;
    }

    void start(@Observes @Priority(WHEN_ALL_ELSE_HAS_STARTED) StartupEvent event) {
        if (config.demo() && isHubEmpty()) {
            jobs.request(NAME, KEY);
        }
    }

    private static boolean isHubEmpty() {
        return QuarkusTransaction.requiringNew().call(() -> Entry.count() == 0);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String key) throws Exception {
        if (config.demo()) {
            load();
        }
    }

    /** What is there already is left as it is. Anything that does not fit the content model is logged and left out. */
    public void load() throws Exception {
        new DemoLoading(DemoItem.all(model), entries, new DemoMedia(assets)).run();
    }
}
