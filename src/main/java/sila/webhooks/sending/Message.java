package sila.webhooks.sending;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.kernel.StrictJson;

/**
 * What is sent.
 *
 * @param id of the delivery: the same however often it is repeated
 * @param entry null when it is about none
 * @param webhook the one that is pinged or was disabled; null otherwise
 * @param keys surrogate keys of the public answers that have changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Message(
        UUID id,
        String event,
        Instant at,
        @Nullable Head entry,
        @Nullable Hook webhook,
        @Nullable List<String> keys) {

    /**
     * @param version of the entry that it happened to
     * @param revision grows with every publication and withdrawal; null when nothing public has changed
     * @param url where the entry is, or was, or will be on the site
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Head(
            UUID id,
            String type,
            String slug,
            Language language,
            String title,
            int version,
            @Nullable Long revision,
            String url) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hook(UUID id, String name, URI url, @Nullable String reason) {}

    String json() {
        try {
            return StrictJson.MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
