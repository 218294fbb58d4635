/**
 * The command line: {@link sila.launcher.Main}. {@code serve}, the default, starts what the hub needs and is not
 * configured, then the hub, and greets the person at the console. Each command is a class here, named in
 * {@code Main}; only those that need the hub's beans start it.
 */
@NullMarked
package sila.launcher;

import org.jspecify.annotations.NullMarked;
