package sila.entries;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.create;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sila.testing.People;
import sila.testing.People.Person;

/** Those who write in one language, or only what they know about. */
@QuarkusTest
class WritersTest {

    private static final String CONTENT = "/api/v1/manage/content/";
    private static final String ENTRIES = "/api/v1/manage/entries/";
    private static final String IN_ENGLISH = "{\"translations\": {\"en\": {\"title\": \"Wages rise\"}}}";
    private static final String IN_RUSSIAN = "{\"fields\": {\"lead\": \"Иначе.\"}}";

    private static String english(String title) {
        return article(title).replaceFirst("\\{", "{\"language\": \"en\", ");
    }

    private static String legalAnswer() {
        return """
                {"fields": {"title": "%s", "question": "Можно ли уволить в отпуске?", "age": "0+",
                  "answer": {"type": "doc", "content": [
                    {"type": "paragraph", "content": [{"type": "text", "text": "Нельзя."}]}]}}}
                """.formatted(unique("Увольнение"));
    }

    private static ValidatableResponse patch(Person person, String id, int version, String patch) {
        return person.asks()
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch(ENTRIES + id)
                .then();
    }

    private static ValidatableResponse post(Person person, String path, String body) {
        return person.asks().body(body).post(path).then();
    }

    private static void isRefused(ValidatableResponse answer, String why) {
        answer.statusCode(403)
                .body("type", equalTo("urn:sila:problem:forbidden"))
                .body("title", containsString(why));
    }

    @Test
    void a_translator_writes_the_translation_and_leaves_the_original() {
        Person translator = People.withRole("translator");
        String id = create("article", article(unique("Зарплата")));
        patch(translator, id, 1, IN_ENGLISH).statusCode(200).body("version", equalTo(2));
        isRefused(patch(translator, id, 2, IN_RUSSIAN), "работает с языками en, а это ru");
        isRefused(
                patch(translator, id, 2, "{\"fields\": {\"lead\": \"Иначе.\"}, \"translations\": {\"en\": null}}"),
                "работает с языками en, а это ru");
        administrator()
                .get(ENTRIES + id)
                .then()
                .body("version", equalTo(2))
                .body("fields.lead", equalTo("Коротко о главном."))
                .body("translations.en.title", equalTo("Wages rise"));
        post(translator, ENTRIES + id + "/publish", "{}").statusCode(403);
    }

    @Test
    void of_an_english_entry_a_translator_leaves_the_russian_translation() {
        Person translator = People.withRole("translator");
        String id = create("article", english(unique("Wages")));
        isRefused(
                patch(translator, id, 1, "{\"translations\": {\"ru\": {\"title\": \"Зарплата\"}}}"),
                "работает с языками en, а это ru");
        patch(translator, id, 1, "{\"fields\": {\"lead\": \"In short.\"}}").statusCode(200);
    }

    @Test
    void a_translator_begins_no_russian_entry() {
        isRefused(
                post(People.withRole("translator"), CONTENT + "article", article(unique("Зарплата"))),
                "работает с языками en, а это ru");
    }

    @Test
    void a_lawyer_writes_and_publishes_legal_answers() {
        Person lawyer = People.withRole("lawyer");
        String id = post(lawyer, CONTENT + "legal-answer", legalAnswer())
                .statusCode(201)
                .extract()
                .path("id");
        patch(lawyer, id, 1, "{\"fields\": {\"question\": \"Могут ли уволить в отпуске?\"}}")
                .statusCode(200);
        post(lawyer, ENTRIES + id + "/publish", "{}").statusCode(200);
        given().get("/api/v1/content/legal-answer/" + id).then().statusCode(200).body("version", equalTo(2));
    }

    @Test
    void articles_are_not_a_lawyers_business() {
        Person lawyer = People.withRole("lawyer");
        String id = create("article", article(unique("Зарплата")));
        String why = "а это article";
        isRefused(post(lawyer, CONTENT + "article", article(unique("Зарплата"))), why);
        isRefused(patch(lawyer, id, 1, IN_RUSSIAN), why);
        isRefused(post(lawyer, ENTRIES + id + "/publish", "{}"), why);
        administrator().get(ENTRIES + id).then().body("version", equalTo(1)).body("state", equalTo("draft"));
    }

    @Test
    void a_role_of_ones_own_is_for_a_type_and_a_language() {
        Person person = People.withRole(People.role(Map.of(
                "scopes",
                List.of("content:read", "content:write"),
                "types",
                List.of("article"),
                "languages",
                List.of("en"))));
        String id = post(person, CONTENT + "article", english(unique("Wages")))
                .statusCode(201)
                .extract()
                .path("id");
        patch(person, id, 1, "{\"fields\": {\"lead\": \"In short.\"}}").statusCode(200);
        isRefused(post(person, CONTENT + "article", article(unique("Зарплата"))), "а это ru");
        isRefused(
                post(
                        person,
                        CONTENT + "announcement",
                        "{\"language\": \"en\", \"fields\": {\"title\": \"" + unique("News") + "\", \"age\": \"0+\"}}"),
                "а это announcement");
    }
}
