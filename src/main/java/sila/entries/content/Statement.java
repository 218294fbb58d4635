package sila.entries.content;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A where clause in the making; values never become part of its text. */
final class Statement {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** Takes a value and returns the name that stands for it. */
    String bind(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    void and(String condition) {
        conditions.add(condition);
    }

    Query query(EntityManager database, String select, String rest) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        Query query = database.createNativeQuery(select + where + rest);
        parameters.forEach(query::setParameter);
        return query;
    }
}
