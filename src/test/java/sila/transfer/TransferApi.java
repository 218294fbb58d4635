package sila.transfer;

import static sila.testing.Patience.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import sila.testing.Api;

/** Exports and imports as their callers see them. */
final class TransferApi {

    private static final String TRANSFERS = "/api/v1/manage/transfers/";
    private static final List<String> RESTING = List.of("ready", "done", "failed", "cancelled");

    private TransferApi() {}

    /** Everything of these types, without files of the library. */
    static Zips export(String... types) {
        var request = Api.administrator().queryParam("assets", false);
        for (String type : types) {
            request.queryParam("types", type);
        }
        return Zips.of(request.get("/api/v1/manage/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    static ValidatableResponse send(byte[] zip) {
        return Api.administrator()
                .contentType(ContentType.BINARY)
                .body(zip)
                .post("/api/v1/manage/transfers?filename=export.zip")
                .then();
    }

    /** @return the id of an import that has been looked into */
    static String previewed(Zips zip) {
        return previewed(zip.bytes());
    }

    static String previewed(byte[] zip) {
        String id = send(zip).statusCode(202).extract().path("id");
        awaitRest(id);
        return id;
    }

    static JsonPath apply(String id, String body) {
        Api.administrator().body(body).post(TRANSFERS + id + "/apply").then().statusCode(202);
        return awaitRest(id);
    }

    static JsonPath awaitRest(String id) {
        await().until(() -> RESTING.contains(read(id).getString("state")));
        return read(id);
    }

    static JsonPath read(String id) {
        return Api.administrator()
                .header("Accept-Language", "en")
                .get(TRANSFERS + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** @return the id of an import of rows that has been looked into */
    static String rows(String order, String content) {
        String id = Api.administrator()
                .body(order)
                .post(TRANSFERS + "imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return sent(id, content);
    }

    static String sent(String id, String content) {
        Api.administrator()
                .contentType(ContentType.BINARY)
                .body(content.getBytes(StandardCharsets.UTF_8))
                .put(TRANSFERS + id + "/file?filename=rows")
                .then()
                .statusCode(202);
        awaitRest(id);
        return id;
    }

    /** The list of the entries of a type with a slug: of one, or none. */
    static JsonPath bySlug(String type, String slug) {
        return Api.administrator()
                .get("/api/v1/manage/entries?type=" + type + "&slug=" + slug)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
