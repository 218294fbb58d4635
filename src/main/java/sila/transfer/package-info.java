/**
 * Content taken out of the hub and brought into it: long work that is previewed, goes on after a restart where it was,
 * and tells how far it is. {@link sila.transfer.Transfer} is one such work; {@code transfer.archive} knows the zip of a
 * whole hub, {@code transfer.rows} what comes from elsewhere. Owns tables {@code transfer}, {@code transfer_*} and
 * {@code origin}.
 */
@NullMarked
package sila.transfer;

import org.jspecify.annotations.NullMarked;
