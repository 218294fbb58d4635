/**
 * What an editor should know before a publication: {@link sila.entries.checks.Checklist} asks every
 * {@link sila.entries.checks.Check} about the latest version, and {@link sila.entries.checks.Reachability} other servers
 * about the links in it. Any package above adds what it knows of its channel by a bean. Nothing of this runs when an entry
 * is published: only what {@code dryrun} calls an obstacle stands in the way. Owns no table and writes nothing.
 */
@NullMarked
package sila.entries.checks;

import org.jspecify.annotations.NullMarked;
