/** The first page after signing in: what waits for the person, and what happens today. */
@NullMarked
package sila.studio.home;

import org.jspecify.annotations.NullMarked;
