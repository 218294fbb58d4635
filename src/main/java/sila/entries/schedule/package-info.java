/**
 * What is to happen by itself: {@link sila.entries.schedule.Schedule} plans publications, withdrawals and expiry, a durable
 * job of each entry carries them out, and {@link sila.entries.schedule.Calendar} shows them beside what others
 * {@link sila.entries.schedule.Appointments plan}. Owns no table: an entry carries its {@link sila.entries.Plan}.
 */
@NullMarked
package sila.entries.schedule;

import org.jspecify.annotations.NullMarked;
