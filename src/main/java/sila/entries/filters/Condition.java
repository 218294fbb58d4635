package sila.entries.filters;

import java.util.List;
import java.util.Set;
import sila.entries.editions.Edition;
import sila.entries.reading.Statement;

/** What an entry must be like to be shown. */
public sealed interface Condition permits FieldCondition, SystemCondition, ReferenceCondition, Junction, Negation {

    /** Holds for every entry. */
    Condition NONE = new Junction(Junction.Kind.AND, List.of());

    /**
     * A boolean expression, never null.
     *
     * @param row alias of a row with the columns of table {@code publication}
     */
    String sql(Statement statement, Edition edition, String row);

    /**
     * Ways to find what is public now and may fulfil the condition without looking at all entries; each is a union of
     * indexed sets that misses none. Empty when there is no such way.
     */
    List<List<Seek>> ways();

    /** Whether what a seek finds is exactly what fulfils the condition. */
    default boolean isAnsweredBy(Seek seek) {
        return false;
    }

    /** What is left to look at in entries that a seek has found. */
    default Condition without(Seek seek) {
        return isAnsweredBy(seek) ? NONE : this;
    }

    /** Adds what the condition costs. */
    void weigh(Cost cost);

    /** Names of other types on whose entries the outcome depends. */
    default Set<String> types() {
        return Set.of();
    }
}
