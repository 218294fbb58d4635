package sila.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import sila.entries.evolution.TypeRenamed;

/** Whoever has asked to hear of a type hears of it under its new name. */
@ApplicationScoped
class RenamedTypes {

    void renamed(@Observes TypeRenamed event) {
        Webhook.getEntityManager()
                .createNativeQuery("""
                        update webhook set version = version + 1,
                            types = array_replace(types, cast(:former as varchar), cast(:name as varchar))
                        where cast(:former as varchar) = any(types)
                        """)
                .setParameter("former", event.former())
                .setParameter("name", event.type().name())
                .executeUpdate();
    }
}
