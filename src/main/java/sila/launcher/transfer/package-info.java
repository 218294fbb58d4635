/**
 * The commands that bring content in and out through a running hub: {@link sila.launcher.transfer.Import} and
 * {@link sila.launcher.transfer.Export} order the work by its public API, watch it and tell what has come of it.
 */
@NullMarked
package sila.launcher.transfer;

import org.jspecify.annotations.NullMarked;
