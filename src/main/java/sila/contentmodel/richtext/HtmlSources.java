package sila.contentmodel.richtext;

import java.util.Optional;
import java.util.UUID;

/** What the addresses in an HTML text mean in this hub. All that is asked for is an absolute address. */
public interface HtmlSources {

    /** Knows nothing: links stay links, and pictures become links. */
    HtmlSources NONE = new HtmlSources() {};

    /** By what relative addresses are completed; empty when that is not known. */
    default String base() {
        return "";
    }

    /** The entry that is found here under what was found there; empty for any other address. */
    default Optional<UUID> entry(String address) {
        return Optional.empty();
    }

    /**
     * The file of the media library that was shown under an address; empty when there is none.
     *
     * @param kind {@code image}, {@code audio} or {@code video}
     */
    default Optional<UUID> file(String address, String kind) {
        return Optional.empty();
    }

    /** What is known to be seen on a file, for a picture that comes without a description; may be empty. */
    default String description(UUID file) {
        return "";
    }
}
