/**
 * The personalised feed: {@link sila.feed.FeedResource} orders what is published in the place {@code feed} by newness,
 * topics and region, and says of every item why it is there. Owns no table: it asks the search index.
 */
@NullMarked
package sila.feed;

import org.jspecify.annotations.NullMarked;
