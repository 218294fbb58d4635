package sila.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import sila.entries.SurrogateKeys;

/** The types of which an answer shows entries, or would show them if there were any. */
final class Shown {

    private final Set<String> types = ConcurrentHashMap.newKeySet();

    /** In the answer to the running request. */
    static void note(DataFetchingEnvironment environment, Collection<String> types) {
        Shown shown = Objects.requireNonNull(environment.getGraphQlContext().get(Shown.class));
        shown.types.addAll(types);
    }

    /** Whatever is published or withdrawn of a type purges the answer: more often than needed, never too seldom. */
    String keys() {
        return types.stream().sorted().map(SurrogateKeys::ofType).collect(Collectors.joining(" "));
    }
}
