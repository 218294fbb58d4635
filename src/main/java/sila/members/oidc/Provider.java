package sila.members.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import sila.kernel.PublicAddress;
import sila.kernel.StrictJson;

/**
 * The provider over HTTP: authorization code flow with PKCE (OpenID Connect Core 1.0, 3.1). What it says of itself is
 * read anew for each attempt: people sign in seldom, and a changed key works at once. Its addresses come from whoever
 * runs the hub, so they may be of the hub's own network.
 */
@ApplicationScoped
class Provider {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 256 * 1024;
    private static final String CALLBACK = Oidc.PAGE + "/callback";

    private final OidcConfig config;
    private final PublicAddress hub;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Provider(OidcConfig config, PublicAddress hub) {
        this.config = config;
        this.hub = hub;
    }

    /** Where the browser is sent. */
    URI authorization(Attempt attempt) throws NotSignedIn {
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", clientId());
        query.put("redirect_uri", hub.of(CALLBACK));
        query.put("scope", "openid email profile");
        query.put("state", attempt.state());
        query.put("nonce", attempt.nonce());
        query.put("code_challenge", attempt.challenge());
        query.put("code_challenge_method", "S256");
        URI endpoint = address(description(), "authorization_endpoint");
        return URI.create(endpoint + (endpoint.getRawQuery() == null ? "?" : "&") + form(query));
    }

    /** Who has come back with the code. */
    Identity identity(String code, Attempt attempt) throws NotSignedIn {
        JsonNode description = description();
        JsonNode answer = exchange(description, code, attempt);
        JsonNode keys = get(address(description, "jwks_uri"));
        return new IdToken(description.path("issuer").asText(), clientId(), attempt.nonce(), config.trustUsernames())
                .identity(answer.path("id_token").asText(), keys);
    }

    private String clientId() {
        return config.clientId().orElseThrow();
    }

    /** OpenID Connect Discovery 1.0, 4. */
    private JsonNode description() throws NotSignedIn {
        String issuer = withoutSlash(config.issuer().orElseThrow().toString());
        JsonNode description = get(URI.create(issuer + "/.well-known/openid-configuration"));
        if (!withoutSlash(description.path("issuer").asText()).equals(issuer)) {
            throw new NotSignedIn(
                    Refusal.NOT_VERIFIED, "the provider calls itself otherwise: " + description.path("issuer"));
        }
        return description;
    }

    private static String withoutSlash(String address) {
        return address.replaceAll("/+$", "");
    }

    private URI address(JsonNode description, String name) throws NotSignedIn {
        try {
            URI address = URI.create(description.path(name).asText());
            if (config.issuer().orElseThrow().getScheme().equals(address.getScheme()) && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException noAddress) {
            // told below
        }
        throw new NotSignedIn(
                Refusal.NOT_VERIFIED, "the provider's " + name + " is no address: " + description.path(name));
    }

    private JsonNode exchange(JsonNode description, String code, Attempt attempt) throws NotSignedIn {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", hub.of(CALLBACK));
        form.put("code_verifier", attempt.verifier());
        var request = HttpRequest.newBuilder(address(description, "token_endpoint"))
                .header("Content-Type", "application/x-www-form-urlencoded");
        introduce(description, request, form);
        return send(request.POST(HttpRequest.BodyPublishers.ofString(form(form))), Refusal.DENIED);
    }

    /** OpenID Connect Core 1.0, 9: {@code client_secret_basic} where nothing else is said. */
    private void introduce(JsonNode description, HttpRequest.Builder request, Map<String, String> form) {
        JsonNode methods = description.path("token_endpoint_auth_methods_supported");
        if (config.clientSecret().isEmpty()) {
            form.put("client_id", clientId());
        } else if (methods.isMissingNode() || methods.toString().contains("\"client_secret_basic\"")) {
            String credentials =
                    encoded(clientId()) + ":" + encoded(config.clientSecret().get());
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.US_ASCII)));
        } else {
            form.put("client_id", clientId());
            form.put("client_secret", config.clientSecret().get());
        }
    }

    private JsonNode get(URI address) throws NotSignedIn {
        return send(HttpRequest.newBuilder(address).GET(), Refusal.PROVIDER_DOWN);
    }

    /** @param refusal for an answer that says no */
    private JsonNode send(HttpRequest.Builder request, Refusal refusal) throws NotSignedIn {
        HttpRequest asked =
                request.timeout(PATIENCE).header("Accept", "application/json").build();
        try {
            HttpResponse<InputStream> answer = client.send(asked, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] bytes = body.readNBytes(MOST_BYTES);
                int status = answer.statusCode();
                if (status != 200) {
                    throw new NotSignedIn(
                            status >= 500 ? Refusal.PROVIDER_DOWN : refusal, asked.uri() + " answers " + status);
                }
                return StrictJson.MAPPER.readTree(bytes);
            }
        } catch (IOException e) {
            throw new NotSignedIn(Refusal.PROVIDER_DOWN, asked.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSignedIn(Refusal.PROVIDER_DOWN, "the hub is stopping", e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
