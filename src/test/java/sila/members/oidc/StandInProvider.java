package sila.members.oidc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import sila.kernel.StrictJson;

/**
 * An OpenID Connect provider as far as the hub asks one, with a real key: discovery, keys and the token endpoint, which
 * looks at the client's secret, at the code and at its PKCE verifier. The page where people sign in there is left out:
 * the test says who they are.
 */
final class StandInProvider implements AutoCloseable {

    private final HttpServer server;
    private final String issuer;
    private final RsaJsonWebKey key = key();
    private final RsaJsonWebKey foreignKey = key();
    private final Map<String, Granted> granted = new ConcurrentHashMap<>();

    /** Hangs up on everybody. */
    volatile boolean down;

    private record Granted(Map<String, String> asked, String idToken) {}

    /** How the ID token is signed. */
    enum Signature {
        RIGHT,
        FOREIGN,
        NONE,
        WITH_THE_CLIENTS_SECRET
    }

    StandInProvider(int port) throws IOException {
        issuer = "http://127.0.0.1:" + port + "/realms/union";
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private static RsaJsonWebKey key() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("the-only-one");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Somebody signs in there.
     *
     * @param address to which the hub has sent their browser
     * @return the code with which the provider sends it back
     */
    String signIn(URI address, Consumer<JwtClaims> who, Signature signature) throws JoseException {
        Map<String, String> asked = fields(address.getRawQuery());
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(asked.get("client_id"));
        claims.setSubject(UUID.randomUUID().toString());
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setClaim("nonce", asked.get("nonce"));
        who.accept(claims);
        String code = UUID.randomUUID().toString();
        granted.put(code, new Granted(asked, signed(claims, signature)));
        return code;
    }

    private String signed(JwtClaims claims, Signature signature) throws JoseException {
        var jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setKeyIdHeaderValue(key.getKeyId());
        switch (signature) {
            case RIGHT, FOREIGN -> {
                jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
                jws.setKey((signature == Signature.RIGHT ? key : foreignKey).getPrivateKey());
            }
            case NONE -> {
                jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
                jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
            }
            case WITH_THE_CLIENTS_SECRET -> {
                jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
                jws.setKey(new HmacKey(WithProvider.SECRET.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return jws.getCompactSerialization();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (down) {
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/realms/union/.well-known/openid-configuration" ->
                    send(
                            exchange,
                            200,
                            StrictJson.MAPPER
                                    .createObjectNode()
                                    .put("issuer", issuer)
                                    .put("authorization_endpoint", issuer + "/authorize?theme=union")
                                    .put("token_endpoint", issuer + "/token")
                                    .put("jwks_uri", issuer + "/keys")
                                    .toString());
                case "/realms/union/keys" ->
                    send(exchange, 200, new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY));
                case "/realms/union/token" -> token(exchange);
                default -> send(exchange, 404, "{}");
            }
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
        Granted found = granted.remove(form.getOrDefault("code", ""));
        boolean right = found != null
                && knows(exchange.getRequestHeaders().getFirst("Authorization"))
                && "authorization_code".equals(form.get("grant_type"))
                && found.asked().get("redirect_uri").equals(form.get("redirect_uri"))
                && found.asked().get("code_challenge").equals(challenge(form.getOrDefault("code_verifier", "")));
        if (right) {
            send(
                    exchange,
                    200,
                    StrictJson.MAPPER
                            .createObjectNode()
                            .put("token_type", "Bearer")
                            .put("access_token", "of no use here")
                            .put("id_token", found.idToken())
                            .toString());
        } else {
            send(exchange, 400, "{\"error\": \"invalid_grant\"}");
        }
    }

    private static boolean knows(String authorization) {
        String client = encoded(WithProvider.CLIENT) + ":" + encoded(WithProvider.SECRET);
        return ("Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.US_ASCII)))
                .equals(authorization);
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
