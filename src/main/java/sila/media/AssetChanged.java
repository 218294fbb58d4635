package sila.media;

import java.util.UUID;

/**
 * Readers are to see something else of a file than before: other bytes, another author. Told in the transaction that
 * changes it, which holds the file: whoever has published it before is committed, whoever does so later sees the change.
 */
public record AssetChanged(UUID asset) {}
