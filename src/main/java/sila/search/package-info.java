/**
 * The search index of published entries: {@link sila.search.SearchIndex} puts, removes, finds and is rebuilt by a
 * {@link sila.search.Rollover}; {@link sila.search.Citations} reads mentions of the law. Owns the Elasticsearch indices
 * behind the alias {@code sila-content} and the Elasticsearch client. All of it can be made again from the entries;
 * what editors want to be found besides lies in {@code synonyms}.
 */
@NullMarked
package sila.search;

import org.jspecify.annotations.NullMarked;
