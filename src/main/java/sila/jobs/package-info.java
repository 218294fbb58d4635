/**
 * Durable jobs in PostgreSQL: {@link sila.jobs.Jobs#request} inside a business transaction, a {@link sila.jobs.Job} bean
 * does the work after the commit, on any node, again and again until it succeeds. The only owner of db-scheduler and of
 * table {@code scheduled_tasks}.
 */
@NullMarked
package sila.jobs;

import org.jspecify.annotations.NullMarked;
