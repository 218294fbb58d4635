/**
 * The way of an entry through the workflow of its type: {@link sila.entries.workflow.Moves} takes the steps and writes
 * down each {@link sila.entries.workflow.Move}. What a step does beyond moving the entry on is an
 * {@link sila.entries.workflow.Effect}, which upper packages may add. Owns table {@code entry_move}.
 */
@NullMarked
package sila.entries.workflow;

import org.jspecify.annotations.NullMarked;
