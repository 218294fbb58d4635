package sila.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import sila.entries.vocabularies.TermMerged;

/** Whoever has asked to hear of a topic hears of the one it was merged into. */
@ApplicationScoped
class MergedTerms {

    private static final String TOPICS = "topics";

    void merged(@Observes TermMerged event) {
        if (event.vocabulary().equals(TOPICS)) {
            Webhook.getEntityManager()
                    .createNativeQuery("""
                            update webhook set version = version + 1,
                                topics = array_remove(topics, cast(:former as varchar))
                                    || case when cast(:code as varchar) = any(topics)
                                        then cast('{}' as varchar[]) else array[cast(:code as varchar)] end
                            where cast(:former as varchar) = any(topics)
                            """)
                    .setParameter("former", event.former())
                    .setParameter("code", event.code())
                    .executeUpdate();
        }
    }
}
