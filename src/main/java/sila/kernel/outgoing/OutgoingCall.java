package sila.kernel.outgoing;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * One request to somebody else's server.
 *
 * @param method {@code GET}, {@code HEAD} or {@code POST}
 * @param body JSON to be posted; null to read
 * @param most bytes of the answer's body that are read, the rest is left
 */
public record OutgoingCall(String method, URI address, Map<String, String> headers, byte @Nullable [] body, int most) {

    private static final int LONGEST = 2000;

    public static OutgoingCall get(URI address, Map<String, String> headers, int most) {
        return new OutgoingCall("GET", address, headers, null, most);
    }

    /** Whether there is anything, and nothing of it. */
    public static OutgoingCall head(URI address, Map<String, String> headers) {
        return new OutgoingCall("HEAD", address, headers, null, 0);
    }

    public static OutgoingCall post(URI address, Map<String, String> headers, byte[] json, int most) {
        return new OutgoingCall("POST", address, headers, json, most);
    }

    /**
     * Empty when the text is no address that can be called: http or https, with a host, without a name and password. A
     * Cyrillic host becomes the name that DNS knows.
     */
    public static Optional<URI> address(String text) {
        return Optional.of(text)
                .filter(given -> given.length() <= LONGEST)
                .map(HttpUrl::parse)
                .filter(address ->
                        address.username().isEmpty() && address.password().isEmpty() && address.fragment() == null)
                .map(HttpUrl::uri);
    }
}
