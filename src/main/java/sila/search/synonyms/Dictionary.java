package sila.search.synonyms;

import java.util.List;

/**
 * All synonyms at one moment.
 *
 * @param revision another one for every other content
 * @param rules the oldest first
 */
public record Dictionary(long revision, List<Rule> rules) {

    static final Dictionary EMPTY = new Dictionary(0, List.of());
}
