package sila.entries.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;

/**
 * How far a mirror has come; opaque to it.
 *
 * @param view of the mirror, see {@link View#fingerprint}
 * @param base the mirror has all that was public at this revision, but for what has changed since
 * @param reached of what has changed, the mirror has everything up to this revision; less than the base during the
 *     first pass, more while it catches up in several pages
 */
record SyncToken(String view, long base, long reached) {

    /** A mirror with nothing. @param base latest revision in its view */
    static SyncToken first(String view, long base) {
        return new SyncToken(view, base, 0);
    }

    String encoded() {
        var parts = StrictJson.MAPPER.createArrayNode().add(view).add(base).add(reached);
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(StrictJson.MAPPER.writeValueAsBytes(parts));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws Problem 400 when it is no token, or one of another view */
    static @Nullable SyncToken decoded(@Nullable String text, String view) {
        if (text == null) {
            return null;
        }
        try {
            JsonNode parts = StrictJson.MAPPER.readTree(Base64.getUrlDecoder().decode(text));
            if (parts.isArray() && parts.size() == 3 && isRevision(parts.get(1)) && isRevision(parts.get(2))) {
                if (!parts.get(0).asText().equals(view)) {
                    throw refused(
                            Text.of(
                                    "Эта метка от другого вида: types, filter, language и fields должны быть те же, что при первом запросе. Для другого вида начните без since.",
                                    "This token is of another view: types, filter, language and fields have to be those of the first request. For another view start without since."));
                }
                return new SyncToken(
                        view, parts.get(1).longValue(), parts.get(2).longValue());
            }
        } catch (IllegalArgumentException | IOException malformed) {
            // answered below
        }
        throw refused(Text.of(
                "Метка испорчена. Возьмите next из последнего ответа или начните без since.",
                "The token is broken. Take next of the last answer, or start without since."));
    }

    private static boolean isRevision(JsonNode part) {
        return part.isIntegralNumber() && part.canConvertToLong() && part.longValue() >= 0;
    }

    private static Problem refused(Text message) {
        return Problem.badRequest("since", message);
    }
}
