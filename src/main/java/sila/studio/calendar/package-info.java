/**
 * The editorial plan by days: {@link sila.studio.calendar.CalendarPage} shows it, {@link sila.studio.calendar.Plans}
 * puts it together.
 */
@NullMarked
package sila.studio.calendar;

import org.jspecify.annotations.NullMarked;
