package sila.entries;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import sila.contentmodel.ContentType;

/**
 * A way by which published entries reach people: the S3 archive, the search index, feeds, the site. Each channel has a
 * durable job of its own, so one that fails is tried again and never holds up another. The port that upper
 * packages implement as a CDI bean; nothing else is needed to add a channel.
 *
 * <p>Both verbs may be called again for the same state, also after a crash half way: they must be idempotent. No
 * transaction is open while they run.
 */
public interface Channel {

    /** Stable, kebab-case; stands in the deliveries of the API and in the names of jobs. */
    String name();

    /** Whether entries of this type go through this channel. */
    boolean carries(ContentType type);

    /** Whether what the channel makes of an entry shows parts of the entries it refers to, and is made again with them. */
    default boolean followsReferences() {
        return false;
    }

    /**
     * Addresses from the site's root whose readers see a difference when an entry goes from one of these states to
     * another; none for a channel without addresses. Reads only.
     *
     * @param states what is and what would be public of the entry: one or two
     */
    default Collection<String> touches(List<Publication> states) {
        return List.of();
    }

    /**
     * Brings the published states of entries to their readers, at once what can be done at once.
     *
     * @param publications one or more, each of another entry
     * @throws Exception what went wrong. Of several none is then said to have arrived, and each is brought again by
     *     itself; of one the message is shown to editors, and it is tried again later
     */
    void put(List<Publication> publications) throws Exception;

    /**
     * Takes an entry that is no longer published away from its readers.
     *
     * @param revision grows with every publication and withdrawal in the hub; fences late writers
     */
    void remove(ContentType type, UUID entry, long revision) throws Exception;
}
