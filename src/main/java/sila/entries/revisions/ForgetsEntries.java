package sila.entries.revisions;

import java.util.UUID;

/**
 * Something that keeps in memory what it has read of public entries. The port that caches implement as CDI beans: they
 * are asked to forget before the node knows of the new revision.
 */
public interface ForgetsEntries {

    /** What is known of an entry is no longer so. Called often and under a lock: only takes out of maps. */
    void forget(UUID entry);

    void forgetAll();
}
