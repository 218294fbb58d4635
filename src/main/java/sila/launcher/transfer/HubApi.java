package sila.launcher.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import sila.kernel.StrictJson;

/** A running hub, through its public API. */
final class HubApi {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String url;
    private final String token;

    HubApi(URI url, String token) {
        this.url = url.toString().replaceAll("/+$", "") + "/api/v1/manage/";
        this.token = token;
    }

    /** @param status HTTP status */
    record Answer(int status, JsonNode body) {

        boolean isGood() {
            return status < 300;
        }

        /** @throws Refused it is not good */
        JsonNode good() throws Refused {
            if (!isGood()) {
                throw new Refused(problem());
            }
            return body;
        }

        /** The problem as one line: its title, and each field with what is wrong. */
        String problem() {
            String fields = StreamSupport.stream(body.path("errors").spliterator(), false)
                    .map(error -> error.path("pointer").asText() + " — "
                            + error.path("detail").asText())
                    .collect(Collectors.joining("; "));
            return body.path("title").asText("HTTP " + status) + (fields.isEmpty() ? "" : " " + fields);
        }
    }

    /** The hub has understood and refused; the message is for people. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(sentence);
        }
    }

    Answer rebuildIndex() throws IOException, InterruptedException {
        return post("index/rebuild", null);
    }

    /** Looks at all that is stored, and takes its time. */
    Answer checkModel() throws IOException, InterruptedException {
        return send(request("model/check").timeout(Duration.ofHours(1)).GET());
    }

    Answer addAccount(JsonNode account) throws IOException, InterruptedException {
        return post("accounts", account);
    }

    /** At most one. */
    Answer accounts(String login) throws IOException, InterruptedException {
        return send(request("accounts?login=" + encoded(login)).GET());
    }

    Answer linkPassword(String account) throws IOException, InterruptedException {
        return post("accounts/" + account + "/password-link", null);
    }

    /** Takes as long as the log does. */
    Answer verifyAudit(Optional<String> anchor) throws IOException, InterruptedException {
        String query = anchor.map(value -> "?anchor=" + encoded(value)).orElse("");
        return send(request("audit/verify" + query).timeout(Duration.ofHours(1)).GET());
    }

    Answer post(String path, @Nullable JsonNode body) throws IOException, InterruptedException {
        var publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(StrictJson.MAPPER.writeValueAsBytes(body));
        return send(request(path).header("Content-Type", "application/json").POST(publisher));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "ru");
    }

    /** The answer as it comes; to be closed. */
    HttpResponse<InputStream> open(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        JsonNode body = response.body().length == 0
                ? StrictJson.MAPPER.createObjectNode()
                : StrictJson.MAPPER.readTree(response.body());
        return new Answer(response.statusCode(), body);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
