package sila.kernel.outgoing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody else's server has answered; a redirection is an answer like others and is not followed.
 *
 * @param headers by their names in small letters, of each the last
 * @param body as much of it as was asked for
 */
public record OutgoingAnswer(int status, Map<String, String> headers, byte[] body) {

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public boolean isRedirect() {
        return status >= 300 && status < 400;
    }

    /** @param name in small letters */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The beginning of the body for people to read, whatever it is made of. */
    public String text(int most) {
        String text = new String(body, 0, Math.min(body.length, most), StandardCharsets.UTF_8);
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "\uFFFD");
    }
}
