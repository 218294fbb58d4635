/**
 * A list of published entries as it is asked for: {@link sila.entries.query.ContentQuery} is read from the parameters of
 * a request and checked against the content model, {@link sila.entries.query.Lists} finds its page by the index that
 * suits it best. Owns table {@code publication_fact_field}.
 */
@NullMarked
package sila.entries.query;

import org.jspecify.annotations.NullMarked;
