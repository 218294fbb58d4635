package sila.entries;

import java.util.Set;
import java.util.UUID;

/** Names of what a public answer depends on, by which a cache in front of the hub purges exactly what has changed. */
public final class SurrogateKeys {

    public static final String HEADER = "Surrogate-Key";

    private SurrogateKeys() {}

    public static String ofEntry(UUID id) {
        return "entry/" + id;
    }

    /** Of lists: anything published or withdrawn of the type changes them. */
    public static String ofType(String type) {
        return "type/" + type;
    }

    /** What changes when an entry is published or withdrawn. */
    public static Set<String> of(UUID id, String type) {
        return Set.of(ofEntry(id), ofType(type));
    }
}
