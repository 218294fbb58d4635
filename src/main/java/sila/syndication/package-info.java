/**
 * Feeds for readers and other channels: {@link sila.syndication.FeedsChannel} makes an item of each published entry,
 * {@link sila.syndication.FeedsResource} serves them by type, topic and region. The only owner of Rome and of table
 * {@code feed_item}. A new format is one more {@link sila.syndication.FeedFormat}.
 */
@NullMarked
package sila.syndication;

import org.jspecify.annotations.NullMarked;
