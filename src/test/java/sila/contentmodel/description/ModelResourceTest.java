package sila.contentmodel.description;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import sila.contentmodel.Samples;
import sila.testing.Api;

@QuarkusTest
class ModelResourceTest {

    private static final String MODEL = "/api/v1/manage/model";

    @Test
    void the_model_is_for_those_who_may_read_it() {
        for (var path : new String[] {"", "/schema/article", "/typescript"}) {
            given().get(MODEL + path).then().statusCode(401);
            Api.bearer(Api.token("content:write")).get(MODEL + path).then().statusCode(403);
        }
    }

    @Test
    void the_whole_model_is_one_answer_that_is_not_sent_twice() {
        var answer = Api.administrator()
                .get(MODEL)
                .then()
                .statusCode(200)
                .header("Cache-Control", not(containsString("public")))
                .body("types.name", hasItems("article", "legal-case"))
                .body("workflows.name", hasItem("editorial"))
                .body("types.find { it.name == 'article' }.fields.name", hasItem("body"))
                .extract();
        Api.administrator()
                .header("If-None-Match", answer.header("ETag"))
                .get(MODEL)
                .then()
                .statusCode(304);
    }

    @Test
    void a_schema_says_of_entries_what_the_apis_do() {
        var title = Api.unique("По схеме");
        var id = Api.published("article", Api.article(title));
        assertThat(schema("draft").validate(Samples.raw(Api.article(title)))).isEmpty();
        var delivered = given().get("/api/v1/content/article/" + id).asString();
        assertThat(schema("delivered").validate(Samples.raw(delivered))).isEmpty();
        assertThat(schema("draft").validate(Samples.raw(delivered))).isNotEmpty();
    }

    private static JsonSchema schema(String form) {
        JsonNode schema = Samples.raw(Api.administrator()
                .get(MODEL + "/schema/article?form=" + form)
                .then()
                .statusCode(200)
                .contentType(containsString("schema+json"))
                .extract()
                .asString());
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
    }

    @Test
    void what_is_not_there_is_said() {
        Api.administrator()
                .get(MODEL + "/schema/artikel")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:sila:problem:unknown-type"));
        Api.administrator()
                .get(MODEL + "/schema/article?form=stored")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("form"));
    }

    @Test
    void programmers_get_types_and_a_client() {
        Api.administrator()
                .accept("*/*")
                .get(MODEL + "/typescript")
                .then()
                .statusCode(200)
                .contentType(containsString("text/plain"))
                .header("ETag", notNullValue())
                .body(containsString("export interface Article {"))
                .body(containsString("export class Sila {"));
    }

    @Test
    void the_openapi_document_has_a_schema_for_every_type() {
        given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("components.schemas", hasKey("Article"))
                .body("components.schemas.ArticleFields.properties.title.type", equalTo("string"))
                .body(
                        "components.schemas.ArticleFields.properties.body.$ref",
                        equalTo("#/components/schemas/RenderedText"))
                .body("components.schemas.ArticleFields.required", hasItems("title", "body", "age"))
                .body("components.schemas.RegionsCode.enum", hasItem("77"))
                .body("components.schemas.TopicsCode", not(hasKey("enum"))) // editors add to them while it is read
                .body(
                        "components.schemas.LegalCaseDraft.properties.fields.$ref",
                        equalTo("#/components/schemas/LegalCaseDraftFields"))
                .body("components.schemas.AnyEntry.anyOf.$ref", hasItem("#/components/schemas/Article"))
                .body(
                        "paths.'/api/v1/content/{type}/{key}'.get.responses.'200'.content.'application/json'.schema.$ref",
                        equalTo("#/components/schemas/AnyEntry"))
                .body(
                        "paths.'/api/v1/manage/content/{type}'.post.requestBody.content.'application/json'.schema.$ref",
                        equalTo("#/components/schemas/AnyDraft"));
    }
}
