/** Releases: entries that become public together, and what that would do before it is done. */
@NullMarked
package sila.studio.releases;

import org.jspecify.annotations.NullMarked;
