package sila.entries;

import java.util.List;

/** A channel for which several entries at once cost less than one by one. */
public interface BulkChannel extends Channel {

    /**
     * Brings the published states of several entries to their readers, as {@link #put} does.
     *
     * @throws Exception nothing is said of any of them: each is brought again by itself
     */
    void putAll(List<Publication> publications) throws Exception;

    @Override
    default void put(Publication publication) throws Exception {
        putAll(List.of(publication));
    }
}
