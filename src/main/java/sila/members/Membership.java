package sila.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What all changes of people, roles and organisations have in common: they happen one after the other. */
@ApplicationScoped
public class Membership {

    private final EntityManager database;

    Membership(EntityManager database) {
        this.database = database;
    }

    /**
     * To be called first in a transaction that changes who may do what: until its end no other does. So nobody can
     * delete a role that is being given, and of two last administrators only one can go.
     *
     * <p>From its commit on permissions are worked out anew, on all nodes.
     */
    public void change() {
        database.createNativeQuery("update membership set revision = revision + 1")
                .executeUpdate();
    }
}
