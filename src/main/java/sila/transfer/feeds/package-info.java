/** RSS and Atom as rows: {@link sila.transfer.feeds.FeedRows}. */
@NullMarked
package sila.transfer.feeds;

import org.jspecify.annotations.NullMarked;
