/**
 * The way of a message: noted down by {@link sila.webhooks.sending.Messages} in the transaction that it tells of, sent by
 * a durable job that holds no thread while it waits for the receiver, tried again with growing pauses. A receiver that
 * hangs delays nobody but itself.
 */
@NullMarked
package sila.webhooks.sending;

import org.jspecify.annotations.NullMarked;
