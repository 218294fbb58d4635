package sila.entries.publishing;

import java.util.Optional;
import java.util.UUID;
import sila.entries.Publication;

/**
 * What a delivery brings: the state of an entry that is committed now.
 *
 * @param type name of its type
 * @param revision of the publication or withdrawal it is about
 * @param isNews whether this revision has not arrived in the channel before
 * @param publication empty when the entry is not public
 */
record Shipment(UUID entry, String type, long revision, boolean isNews, Optional<Publication> publication) {}
