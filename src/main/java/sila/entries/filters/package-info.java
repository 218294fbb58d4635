/**
 * What readers may ask published entries for: a {@link sila.entries.filters.Condition} is read from the parameters of a
 * request by {@link sila.entries.filters.Filters}, checked against the content model, and becomes SQL. Owns no table.
 */
@NullMarked
package sila.entries.filters;

import org.jspecify.annotations.NullMarked;
