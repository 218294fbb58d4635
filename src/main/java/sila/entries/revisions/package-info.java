/**
 * What this node knows of the publication clock: {@link sila.entries.revisions.Revisions} has the latest revision of each
 * type without a query. Nodes tell each other by {@link sila.entries.revisions.Notice}s, and whoever keeps something of
 * what is public in memory implements {@link sila.entries.revisions.ForgetsEntries}.
 */
@NullMarked
package sila.entries.revisions;

import org.jspecify.annotations.NullMarked;
