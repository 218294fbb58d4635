/**
 * The editors' HTTP API over {@code entries.workflow}, {@code entries.review} and {@code entries.schedule}: steps, comments,
 * assignments, schedules, and the lists that editors plan by.
 */
@NullMarked
package sila.entries.manage.workflow;

import org.jspecify.annotations.NullMarked;
