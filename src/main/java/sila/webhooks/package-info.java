/**
 * Tells other systems what happens to entries: a {@link sila.webhooks.Webhook} is an address and what it wants to hear, a
 * {@link sila.webhooks.WebhookDelivery} one message to it, tried until it arrives. Owns tables {@code webhook} and
 * {@code webhook_delivery}.
 *
 * <p>A message is a POST of JSON: {@code {"id", "event", "at", "entry": {"id", "type", "slug", "language", "title",
 * "version", "revision", "url"}, "keys"}}. It arrives at least once, and messages may overtake each other:
 * {@code Sila-Delivery} (and {@code id}) stays the same when one is repeated, a smaller {@code revision} (of an entry's
 * publications) or {@code version} is older news. {@code keys} are the surrogate keys of the public answers that have
 * changed: a cache in front of the hub purges exactly these.
 *
 * <p>Any answer but 2xx is tried again for a day, later and later. With 429 or 503 a receiver can say by
 * {@code Retry-After}, in seconds or as an HTTP date, until when it wants to be left alone.
 *
 * <p>{@code Sila-Signature: t=<unix seconds>,v1=<hex>} has an HMAC-SHA256, under the webhook's secret, of the seconds, a
 * full stop and the body as it came; for a day after the secret was changed a second {@code v1} under the former one. To
 * verify: <pre>{@code
 * want = hmac.new(secret, t + b"." + body, hashlib.sha256).hexdigest()
 * ok = any(hmac.compare_digest(want, v1) for v1 in signatures) and abs(time.time() - int(t)) < 300
 * }</pre>
 */
@NullMarked
package sila.webhooks;

import org.jspecify.annotations.NullMarked;
