package sila.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static sila.testing.Api.administrator;
import static sila.testing.Api.article;
import static sila.testing.Api.create;
import static sila.testing.Api.publish;
import static sila.testing.Api.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sila.testing.Api;

/** The editors' list of entries: filtered, ordered, page by page. */
@QuarkusTest
class EntryListTest {

    private static final String LIST = "/api/v1/manage/entries";

    private static List<String> ids(RequestSpecification request) {
        return request.get(LIST).then().statusCode(200).extract().path("items.id");
    }

    private static RequestSpecification asking(String... parameters) {
        var request = administrator();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request;
    }

    @Test
    void by_a_part_of_the_title_whatever_its_letters_are() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String id = create("article", article("Зарплата ВЫРОСЛА 100%_" + mark + " везде"));
        create("article", article("Зарплата выросла 100xy" + mark));
        assertThat(ids(asking("q", "выросла 100%_" + mark.toUpperCase()))).containsExactly(id);
        assertThat(ids(asking("q", "нет такого " + mark))).isEmpty();
        assertThat(ids(asking("q", "\\" + mark))).isEmpty();
    }

    @Test
    void by_types_and_stages() {
        String mark = unique("Фильтр");
        String draft = create("article", article(mark));
        String published = create("article", article(mark));
        publish(published);
        String person = create("person", Api.person(mark));
        assertThat(ids(asking("q", mark))).containsExactly(person, published, draft);
        assertThat(ids(asking("q", mark, "type", "article"))).containsExactly(published, draft);
        assertThat(ids(asking("q", mark, "type", "article", "type", "person")))
                .containsExactly(person, published, draft);
        assertThat(ids(asking("q", mark, "state", "published"))).containsExactly(published);
        assertThat(ids(asking("q", mark, "state", "published", "state", "draft", "type", "article")))
                .containsExactly(published, draft);
    }

    @Test
    void by_topic_and_language() {
        String mark = unique("Тема и язык");
        String salary = create("article", article(mark, "salary"));
        String youth = create("article", article(mark, "youth").replaceFirst("\\{", "{\"language\": \"en\", "));
        assertThat(ids(asking("q", mark, "topic", "salary"))).containsExactly(salary);
        assertThat(ids(asking("q", mark, "topic", "sport"))).isEmpty();
        assertThat(ids(asking("q", mark, "language", "en"))).containsExactly(youth);
        assertThat(ids(asking("q", mark, "language", "ru", "topic", "youth"))).isEmpty();
        administrator()
                .header("If-Match", "\"1\"")
                .body("{\"fields\": {\"topics\": [\"sport\"]}}")
                .patch(LIST + "/" + salary)
                .then()
                .statusCode(200);
        assertThat(ids(asking("q", mark, "topic", "sport"))).containsExactly(salary);
        assertThat(ids(asking("q", mark, "topic", "salary"))).isEmpty();
    }

    @Test
    void by_when_they_were_first_public_and_whether_that_is_the_latest() {
        String mark = unique("Когда открыто");
        String draft = create("article", article(mark));
        String early = create("article", article(mark));
        administrator()
                .body("{\"publishedAt\": \"2001-02-03T00:00:00Z\"}")
                .post(LIST + "/" + early + "/publish")
                .then()
                .statusCode(200);
        String late = Api.published("article", article(mark));
        administrator()
                .header("If-Match", "\"1\"")
                .body("{\"fields\": {\"lead\": \"Иначе.\"}}")
                .patch(LIST + "/" + late)
                .then()
                .statusCode(200);
        assertThat(ids(asking("q", mark, "sort", "-publishedAt"))).containsExactly(late, early, draft);
        assertThat(ids(asking("q", mark, "sort", "publishedAt"))).containsExactly(draft, early, late);
        assertThat(ids(asking("q", mark, "publishedSince", "2001-02-03T00:00:00Z", "sort", "publishedAt")))
                .containsExactly(early, late);
        assertThat(ids(asking("q", mark, "publishedUntil", "2001-02-04T00:00:00Z")))
                .containsExactly(early);
        assertThat(ids(asking("q", mark, "publishedUntil", "2001-02-03T00:00:00Z")))
                .isEmpty();
        assertThat(ids(asking("q", mark, "hasChanges", "true"))).containsExactly(late);
        assertThat(ids(asking("q", mark, "hasChanges", "false"))).containsExactly(early);
    }

    @Test
    void pages_by_publication_go_on_behind_what_was_never_public() {
        String mark = unique("Страницы по дате");
        var expected = new ArrayList<String>();
        for (int i = 0; i < 2; i++) {
            expected.add(create("article", article(mark)));
        }
        for (int i = 0; i < 2; i++) {
            expected.add(Api.published("article", article(mark)));
        }
        var found = new ArrayList<String>();
        String cursor = null;
        do {
            var request = asking("q", mark, "sort", "publishedAt", "limit", "1");
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get(LIST).then().statusCode(200).extract();
            found.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(found).containsExactlyElementsOf(expected);
    }

    @Test
    void how_many_there_are_is_said_when_it_is_asked_for() {
        String mark = unique("Сколько");
        create("article", article(mark));
        create("article", article(mark));
        asking("q", mark, "count", "true", "limit", "1")
                .get(LIST)
                .then()
                .statusCode(200)
                .body("total.count", equalTo(2))
                .body("total.exact", equalTo(true));
        asking("q", mark).get(LIST).then().statusCode(200).body("$", not(hasKey("total")));
    }

    @Test
    void by_who_when_and_where() {
        String mark = unique("Кто и где");
        String id = create("article", article(mark));
        String author = administrator().get(LIST + "/" + id).path("createdBy");
        String updated = administrator().get(LIST + "/" + id).path("updatedAt");
        assertThat(ids(asking("q", mark, "author", author))).containsExactly(id);
        assertThat(ids(asking("q", mark, "author", "никто"))).isEmpty();
        assertThat(ids(asking("q", mark, "region", "77"))).containsExactly(id);
        assertThat(ids(asking("q", mark, "region", "78"))).isEmpty();
        assertThat(ids(asking("q", mark, "updatedSince", updated))).containsExactly(id);
        assertThat(ids(asking("q", mark, "updatedSince", "2999-01-01T00:00:00Z")))
                .isEmpty();
        assertThat(ids(asking("q", mark, "assignee", "none"))).containsExactly(id);
        assertThat(ids(asking("q", mark, "assignee", "me"))).isEmpty();
        assertThat(ids(asking("q", mark, "owner", UUID.randomUUID().toString())))
                .isEmpty();
        String slug = administrator().get(LIST + "/" + id).path("slug");
        assertThat(ids(asking("slug", slug, "type", "article"))).containsExactly(id);
    }

    @Test
    void in_every_order_page_by_page() {
        String mark = unique("Порядок");
        String b = create("article", article(mark + " Б"));
        String a = create("article", article(mark + " А"));
        String c = create("article", article(mark + " В"));
        String twin = create("article", article(mark + " В"));
        administrator()
                .header("If-Match", "\"1\"")
                .body("{}")
                .patch(LIST + "/" + b)
                .then()
                .statusCode(200);
        assertThat(paged(mark, null)).containsExactly(twin, c, a, b);
        assertThat(paged(mark, "createdAt")).containsExactly(b, a, c, twin);
        assertThat(paged(mark, "title")).containsExactly(a, b, c, twin);
        assertThat(paged(mark, "-title")).containsExactly(twin, c, b, a);
        assertThat(paged(mark, "updatedAt")).containsExactly(a, c, twin, b);
        assertThat(paged(mark, "-updatedAt")).containsExactly(b, twin, c, a);
    }

    private static List<String> paged(String mark, String sort) {
        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            var request = asking("q", mark, "limit", "1");
            if (sort != null) {
                request.queryParam("sort", sort);
            }
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get(LIST).then().statusCode(200);
            ids.addAll(page.extract().<List<String>>path("items.id"));
            cursor = page.extract().path("next");
        } while (cursor != null);
        return ids;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=nonsense",
                "sort=slug",
                "sort=-",
                "sort=createdAt%27;drop",
                "owner=x",
                "assignee=nobody",
                "updatedSince=yesterday",
                "updatedSince=%2B1000000000-12-31T23:59:59Z",
                "updatedSince=-0001-01-01T00:00:00Z",
                "q=%00",
                "topic=%00",
                "language=eo",
                "publishedSince=soon",
                "publishedUntil=2026-13-01T00:00:00Z",
                "hasChanges=maybe",
                "count=1",
                "sort=publishedAt&cursor=WyJwdWJsaXNoZWRBdCIsIngiLCJ5Il0",
                "limit=1000",
                "cursor=x",
                "sort=title&cursor=WyItaWQiLCJ4Il0",
                "sort=updatedAt&cursor=WyJ1cGRhdGVkQXQiLCJ4IiwieSJd",
            })
    void what_cannot_be_asked(String query) {
        administrator()
                .urlEncodingEnabled(false)
                .get(LIST + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        hasItem(query.contains("cursor") ? "cursor" : query.substring(0, query.indexOf('='))));
    }

    @Test
    void an_unknown_type_is_said_so() {
        administrator().get(LIST + "?type=artikle").then().statusCode(404);
    }

    @Test
    void the_list_shows_what_may_be_read_and_nothing_else() {
        administrator().get(LIST + "?q=" + UUID.randomUUID()).then().body("items", empty());
        String id = create("article", article(unique("Видно")));
        administrator().get(LIST + "?limit=1").then().body("items.id", contains(id));
    }
}
