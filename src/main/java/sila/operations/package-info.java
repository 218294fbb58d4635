/**
 * What operators see and do: {@link sila.operations.JobsResource} has the durable jobs,
 * {@link sila.operations.HealthResource} says in sentences how the hub is. What is ready or not, each part says itself by
 * its readiness check.
 */
@NullMarked
package sila.operations;

import org.jspecify.annotations.NullMarked;
