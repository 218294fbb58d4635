package sila.search.synonyms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Counts the changes of synonyms. */
@ApplicationScoped
class SynonymClock {

    private final EntityManager database;

    SynonymClock(EntityManager database) {
        this.database = database;
    }

    /** For the running transaction; others that change something wait until it ends. */
    void advance() {
        database.createNativeQuery("update search_synonym_clock set revision = revision + 1")
                .executeUpdate();
    }

    /** Advances it for the first time. @return whether nobody has before */
    boolean begin() {
        return database.createNativeQuery("update search_synonym_clock set revision = 1 where revision = 0")
                        .executeUpdate()
                > 0;
    }
}
