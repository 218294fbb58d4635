package sila.entries.vocabularies;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import sila.contentmodel.ContentModel;
import sila.entries.editing.Rederiving;
import sila.entries.publishing.PastForms;
import sila.jobs.Job;
import sila.jobs.JobRequest;
import sila.jobs.Jobs;

/** Makes anew what is derived of the entries that have a term, after its title or its code has become another. */
@ApplicationScoped
public class TermChange implements Job {

    private static final String NAME = "term-change";
    private static final String BETWEEN = "/";
    /** Behind the key it stands for a second look. */
    private static final String AGAIN = "/again";
    /** Longer than another node goes on with the term of before. */
    private static final long SECONDS = 5;

    private static final int PAGE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final ContentModel model;
    private final LiveVocabularies live;
    private final EntityManager database;
    private final Rederiving rederiving;
    private final PastForms past;
    private final Jobs jobs;

    TermChange(
            ContentModel model,
            LiveVocabularies live,
            EntityManager database,
            Rederiving rederiving,
            PastForms past,
            Jobs jobs) {
        this.model = model;
        this.live = live;
        this.database = database;
        this.rederiving = rederiving;
        this.past = past;
        this.jobs = jobs;
    }

    /** For the running transaction; its last statement. */
    void request(String vocabulary, String code) {
        String key = vocabulary + BETWEEN + code;
        jobs.request(List.of(
                JobRequest.now(NAME, key),
                new JobRequest(NAME, key + AGAIN, Instant.now().plusSeconds(SECONDS))));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String key) {
        live.catchUp();
        String[] term = key.split(BETWEEN);
        for (List<UUID> page = page(term[0], term[1], FIRST);
                !page.isEmpty();
                page = page(term[0], term[1], page.get(page.size() - 1))) {
            page.forEach(id -> QuarkusTransaction.requiringNew().run(() -> rederiving.anew(id)));
        }
        if (model.vocabulary(term[0]).term(term[1]).isEmpty()) {
            past.upgrade();
        }
    }

    @SuppressWarnings("unchecked")
    private List<UUID> page(String vocabulary, String code, UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> (List<UUID>) database.createNativeQuery("""
                        select distinct entry_id from entry_term
                        where vocabulary = :vocabulary and code = :code and entry_id > :after
                        order by entry_id limit %d
                        """.formatted(PAGE))
                .setParameter("vocabulary", vocabulary)
                .setParameter("code", code)
                .setParameter("after", after)
                .getResultList());
    }
}
