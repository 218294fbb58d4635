package sila.entries.sync;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sila.kernel.StrictJson;

/** A client that keeps a copy of a view of the hub. */
final class Mirror {

    private final Map<String, String> view;
    private final int limit;
    private final Map<String, JsonNode> entries = new HashMap<>();
    private final List<String> deleted = new ArrayList<>();
    private @Nullable String token;

    /** @param view parameters of the request */
    Mirror(Map<String, String> view, int limit) {
        this.view = view;
        this.limit = limit;
    }

    /** One request. @return whether there is more at once */
    boolean step() {
        JsonNode answer = json(request("/api/v1/sync", token == null ? Map.of() : Map.of("since", token)));
        for (JsonNode change : answer.path("changes")) {
            if (change.path("op").asText().equals("put")) {
                entries.put(change.at("/entry/id").asText(), change.path("entry"));
            } else {
                deleted.add(change.path("id").asText());
                entries.remove(change.path("id").asText());
            }
        }
        token = answer.path("next").asText();
        return answer.path("more").asBoolean();
    }

    void catchUp() {
        while (step()) {
            // another page is there at once
        }
    }

    Map<String, JsonNode> entries() {
        return entries;
    }

    List<String> deleted() {
        return deleted;
    }

    @Nullable
    String token() {
        return token;
    }

    /** The same view by the lists of the delivery API. */
    Map<String, JsonNode> original(String type) {
        var found = new HashMap<String, JsonNode>();
        String cursor = null;
        do {
            JsonNode page =
                    json(request("/api/v1/content/" + type, cursor == null ? Map.of() : Map.of("cursor", cursor)));
            page.path("items").forEach(item -> found.put(item.path("id").asText(), item));
            cursor = page.path("next").textValue();
        } while (cursor != null);
        return found;
    }

    private String request(String path, Map<String, String> further) {
        var parameters = new HashMap<>(view);
        parameters.putAll(further);
        if (!path.endsWith("sync")) {
            parameters.remove("types");
        }
        return given().queryParams(parameters)
                .queryParam("limit", limit)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static JsonNode json(String text) {
        try {
            return StrictJson.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
