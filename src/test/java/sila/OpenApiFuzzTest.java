package sila;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sila.kernel.StrictJson;
import sila.testing.Api;

/**
 * Every operation that the hub describes at {@code /q/openapi}, called with what nobody should send: bodies after their
 * schema with something wrong in them, parameters of every kind. Whatever comes, the answer is never a 5xx, and a refusal
 * is a problem that says what to do. The requests are the same in each run.
 */
@QuarkusTest
class OpenApiFuzzTest {

    private static final int TRIES = 25;
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head");
    /** Would end the token of all tests, or streams for as long as somebody listens. */
    private static final List<String> LEFT_OUT = List.of("/q/");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "article",
            "salary",
            "en",
            "-1",
            "0",
            "99999999999999999999",
            "1e400",
            "NaN",
            "null",
            "true",
            "'; drop table entry; --",
            "\" or \"\"=\"",
            "%00",
            "..%2f..%2fetc%2fpasswd",
            "<script>alert(1)</script>",
            "\u202eовтсешротсоП",
            "я".repeat(3000),
            "{{7*7}}${7*7}",
            "2026-13-45T99:99:99Z",
            "2026-01-01T00:00:00Z",
            "00000000-0000-0000-0000-000000000000",
            "WyItcHVibGlzaGVkQXQiLG51bGxd",
            "[[[[[[[[[[",
            "title,-publishedAt",
            "author,topics");

    private final Random random = new Random(20261124);
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final List<String> failures = new ArrayList<>();

    @TestHTTPResource
    URI hub;

    private JsonNode api = StrictJson.MAPPER.createObjectNode();

    @Test
    void nothing_that_anybody_sends_breaks_the_hub() throws Exception {
        api = StrictJson.MAPPER.readTree(
                send("GET", "/q/openapi?format=json", null, null).body());
        int operations = 0;
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey()) && LEFT_OUT.stream().noneMatch(path.getKey()::startsWith)) {
                    operations++;
                    for (int i = 0; i < TRIES; i++) {
                        attempt(operation.getKey().toUpperCase(), path.getKey(), operation.getValue());
                    }
                }
            }
        }
        assertThat(operations).isGreaterThan(25);
        assertThat(failures).isEmpty();
    }

    private void attempt(String method, String path, JsonNode operation) throws IOException, InterruptedException {
        String target = path;
        var query = new StringBuilder();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")) {
                target = target.replace("{" + name + "}", encoded(pathValue(name)));
            } else if (parameter.path("in").asText().equals("query") && random.nextInt(3) > 0) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(encoded(name))
                        .append('=')
                        .append(encoded(text()));
            }
        }
        target = target.replaceAll("\\{[^}]*}", "nothing");
        JsonNode content = operation.path("requestBody").path("content");
        String type = content.fieldNames().hasNext() ? content.fieldNames().next() : null;
        byte[] body = type == null ? null : body(type, content.path(type).path("schema"));
        HttpResponse<String> answer = send(method, target + query, type, body);
        String what = method + " " + shortened(target + query) + " "
                + (body == null ? "" : shortened(new String(body, StandardCharsets.UTF_8))) + " → "
                + answer.statusCode();
        if (answer.statusCode() >= 500) {
            failures.add(what + " " + shortened(answer.body()));
        } else if (answer.statusCode() >= 400
                && !method.equals("HEAD")
                && !answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")) {
            failures.add(what + " is no problem+json");
        }
    }

    private HttpResponse<String> send(String method, String target, @Nullable String type, byte @Nullable [] body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(hub.resolve("/").toString().replaceAll("/$", "") + target))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + Api.TOKEN)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (random.nextInt(4) == 0) {
            request.header("If-Match", random.nextBoolean() ? "\"1\"" : text().replaceAll("[^\\x20-\\x7e]", "?"));
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException connectionWasClosed) {
            // refused before its body was read, the connection of the request before ends: this one needs another
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private byte[] body(String type, JsonNode schema) throws IOException {
        if (!type.contains("json") || random.nextInt(12) == 0) {
            byte[] noise = new byte[random.nextInt(2000)];
            random.nextBytes(noise);
            return noise;
        }
        return StrictJson.MAPPER.writeValueAsBytes(value(schema, 0));
    }

    /** After the schema, and in one of five places not. */
    private JsonNode value(JsonNode schema, int depth) {
        if (depth > 6 || random.nextInt(5) == 0) {
            return anything(depth);
        }
        if (schema.has("$ref")) {
            return value(api.at(schema.path("$ref").asText().substring(1)), depth + 1);
        }
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            if (schema.path(choice).size() > 0) {
                return value(
                        schema.path(choice)
                                .path(random.nextInt(schema.path(choice).size())),
                        depth + 1);
            }
        }
        if (schema.path("enum").size() > 0) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
        }
        return switch (schema.path("type").isArray()
                ? schema.path("type").path(0).asText()
                : schema.path("type").asText("object")) {
            case "string" -> StrictJson.MAPPER.getNodeFactory().textNode(text());
            case "integer", "number" -> StrictJson.MAPPER.getNodeFactory().numberNode(random.nextInt());
            case "boolean" -> StrictJson.MAPPER.getNodeFactory().booleanNode(random.nextBoolean());
            case "array" -> array(schema, depth);
            default -> object(schema, depth);
        };
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = StrictJson.MAPPER.createArrayNode();
        for (int i = random.nextInt(3); i > 0; i--) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = StrictJson.MAPPER.createObjectNode();
        schema.path("properties").properties().forEach(member -> {
            if (random.nextInt(4) > 0) {
                object.set(member.getKey(), value(member.getValue(), depth + 1));
            }
        });
        if (random.nextInt(4) == 0) {
            object.set(random.nextBoolean() ? "unknown" : "fields", anything(depth + 1));
        }
        return object;
    }

    private JsonNode anything(int depth) {
        var nodes = StrictJson.MAPPER.getNodeFactory();
        return switch (random.nextInt(depth > 6 ? 5 : 8)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.booleanNode(random.nextBoolean());
            case 2 -> nodes.numberNode(random.nextLong());
            case 3 -> nodes.numberNode(random.nextDouble() * 1e300);
            case 4, 5 -> nodes.textNode(text());
            case 6 -> nodes.arrayNode().add(anything(depth + 1)).add(anything(depth + 1));
            default -> nodes.objectNode().set(text(), anything(depth + 1));
        };
    }

    private String pathValue(String name) {
        String value = text();
        boolean id = name.toLowerCase().contains("id") && random.nextBoolean();
        return id ? new UUID(random.nextLong(), random.nextLong()).toString() : value.isBlank() ? "x" : value;
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
