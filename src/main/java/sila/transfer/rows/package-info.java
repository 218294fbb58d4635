/**
 * Content from elsewhere, one engine for all of it: a {@link sila.transfer.rows.RowFormat} makes rows of a file, a
 * {@link sila.transfer.rows.Mapping} says which draft a row becomes, {@link sila.transfer.rows.Origins} remember what
 * came of it, so that a second import finds it again.
 */
@NullMarked
package sila.transfer.rows;

import org.jspecify.annotations.NullMarked;
