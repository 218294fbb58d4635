/**
 * How often one caller may ask, by token and by address: {@link sila.kernel.http.limits.RateLimit}, counted by each node
 * for itself and kept in memory only; and how long a request may be, {@link sila.kernel.http.limits.RequestSize}.
 * Who one caller is says {@link sila.kernel.http.limits.CallerAddress}.
 */
@NullMarked
package sila.kernel.http.limits;

import org.jspecify.annotations.NullMarked;
