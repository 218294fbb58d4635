package sila.entries.dryrun;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen to one entry.
 *
 * @param version which one to publish; null for the latest, and for what is not published
 */
public record Step(UUID entry, Action action, @Nullable Integer version) {}
