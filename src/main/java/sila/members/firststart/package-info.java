/**
 * Opens the door of a new hub: its administrator, the token that the configuration asks for, and in development people
 * of every role: {@link sila.members.firststart.FirstStart}.
 */
@NullMarked
package sila.members.firststart;

import org.jspecify.annotations.NullMarked;
