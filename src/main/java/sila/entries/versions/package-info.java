/**
 * The history of an entry: {@link sila.entries.versions.Versions} lists, names and compares versions. Autosaves nobody
 * needs any more are pruned day by day.
 */
@NullMarked
package sila.entries.versions;

import org.jspecify.annotations.NullMarked;
