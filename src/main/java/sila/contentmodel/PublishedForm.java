package sila.contentmodel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;

/** What the published form of an entry needs to know of the rest of the hub. */
public interface PublishedForm {

    /**
     * The public view of a media file: {@code id}, {@code url}, {@code type} (media type) and what is known of
     * {@code width}, {@code height} (pixels) and {@code duration} (seconds); without {@code url} while the file cannot
     * be served.
     */
    ObjectNode asset(UUID id);

    /** Address of a published entry from the site's root; empty while it is not published. */
    Optional<String> entryUrl(UUID id);
}
