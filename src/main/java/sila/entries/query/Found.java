package sila.entries.query;

import java.util.List;
import java.util.UUID;

/**
 * An entry of a page.
 *
 * @param revision of the state that was found
 * @param position the values of its sort keys, as text
 */
public record Found(UUID id, long revision, List<String> position) {}
