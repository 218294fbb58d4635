package sila.kernel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values of a statement in the making: they never become part of its text. */
public final class Bindings {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Takes a value and returns the name that stands for it. */
    public String bind(Object value) {
        String name = "b" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    public Query query(EntityManager database, String statement) {
        return bound(database.createNativeQuery(statement));
    }

    public Query query(EntityManager database, String statement, Class<?> entity) {
        return bound(database.createNativeQuery(statement, entity));
    }

    private Query bound(Query query) {
        values.forEach(query::setParameter);
        return query;
    }
}
