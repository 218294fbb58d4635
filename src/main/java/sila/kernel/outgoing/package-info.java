/**
 * Calls to addresses that somebody else has chosen: a {@link sila.kernel.outgoing.GuardedClient} reaches only what an
 * {@link sila.kernel.outgoing.AddressRule} allows, so that nobody can make the hub knock at doors of the network it
 * stands in.
 */
@NullMarked
package sila.kernel.outgoing;

import org.jspecify.annotations.NullMarked;
