package sila.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What an import reads.
 *
 * @param filename for people; the address when the hub fetches it itself
 * @param key in the object store; null before it has come
 * @param bytes null before it has come
 */
@Embeddable
record SentFile(
        @Nullable String filename,
        @Column(name = "file") @Nullable String key,
        @Nullable Long bytes) {}
