/**
 * Words that search takes for others as well: {@link sila.search.synonyms.Synonyms} has them at hand on every node,
 * {@link sila.search.synonyms.SynonymsResource} lets editors change them. Owns tables {@code search_synonym} and {@code
 * search_synonym_clock}; the index knows nothing of them, so a change needs no rebuild.
 */
@NullMarked
package sila.search.synonyms;

import org.jspecify.annotations.NullMarked;
