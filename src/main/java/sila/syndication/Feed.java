package sila.syndication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A feed in no particular format: which items, and what they are. */
record Feed(Selection selection, List<FeedItem> items) {

    private static final int ITEMS = 50;

    static Feed of(Selection selection) {
        return new Feed(selection, FeedItem.latest(selection, ITEMS));
    }

    /** When anything in it last changed; empty while it has no items. */
    Optional<Instant> updatedAt() {
        return items.stream().map(item -> item.updatedAt).max(Instant::compareTo);
    }
}
