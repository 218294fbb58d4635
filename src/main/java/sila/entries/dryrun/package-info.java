/**
 * What would happen, before it happens: a {@link sila.entries.dryrun.Scenario} of steps, {@link sila.entries.dryrun.Finding}
 * what stands in its way or should be known, {@link sila.entries.dryrun.Forecasts} what it would change in public. Any
 * package above adds findings of its own by a {@link sila.entries.dryrun.Check} bean. Owns no table and writes nothing.
 */
@NullMarked
package sila.entries.dryrun;

import org.jspecify.annotations.NullMarked;
