package sila.entries.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import sila.kernel.Text;
import sila.members.Subject;

/** Whom an entry may be given to: those who may read it. */
@ApplicationScoped
class Readers {

    private final EntityManager database;

    Readers(EntityManager database) {
        this.database = database;
    }

    /** Why this account cannot have it; empty when it can. */
    Optional<Text> objection(UUID account, Subject subject) {
        boolean exists = (boolean) database.createNativeQuery("select exists (select 1 from account where id = :id)")
                .setParameter("id", account)
                .getSingleResult();
        return exists ? Optional.empty() : Optional.of(Text.of("Такого человека нет.", "There is no such account."));
    }
}
