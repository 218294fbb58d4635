package sila.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static sila.testing.Patience.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sila.testing.Api;

@QuarkusTest
class CompressionTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final List<ContentCoding> PACKINGS =
            List.of(ContentCoding.GZIP, ContentCoding.BR, ContentCoding.ZSTD);

    @TestHTTPResource("/")
    URI hub;

    /** @param packed asked for between the two plain ones */
    private record Answers(byte[] plain, Map<ContentCoding, HttpResponse<byte[]>> packed, byte[] plainAgain) {

        boolean areOfOneText() {
            return Arrays.equals(plain, plainAgain);
        }
    }

    private Answers answers(String path) throws IOException, InterruptedException {
        byte[] plain = get(path, "identity").body();
        var packed = new EnumMap<ContentCoding, HttpResponse<byte[]>>(ContentCoding.class);
        for (ContentCoding coding : PACKINGS) {
            packed.put(coding, get(path, coding.token()));
        }
        return new Answers(plain, packed, get(path, "identity").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/site.css", "/assets/hero.svg", "/", "/articles"})
    void texts_are_packed_as_the_client_wishes(String path) throws Exception {
        // pages are rendered anew a moment after each publication, also of the tests before
        var answers = await().until(() -> answers(path), Answers::areOfOneText);
        byte[] plain = answers.plain();

        for (ContentCoding coding : PACKINGS) {
            var answer = answers.packed().get(coding);
            assertThat(header(answer, "Content-Encoding")).isEqualTo(coding.token());
            assertThat(header(answer, "Vary")).contains("Accept-Encoding");
            assertThat(answer.body().length).isLessThan(plain.length);
            assertThat(ContentCodingTest.unpacked(coding, answer.body())).isEqualTo(plain);
        }
    }

    @Test
    void json_and_feeds_are_packed_too() throws Exception {
        String id = article();
        Api.awaitDelivered(id);

        for (String path :
                new String[] {"/api/v1/content/article/" + id, "/api/v1/content/article", "/feeds/all/rss.xml"}) {
            var answer = get(path, "gzip, br");
            assertThat(header(answer, "Content-Encoding")).as(path).isEqualTo("br");
            assertThat(new String(ContentCodingTest.unpacked(ContentCoding.BR, answer.body()), StandardCharsets.UTF_8))
                    .as(path)
                    .contains("Соглашение подписано.");
        }
    }

    @Test
    void each_packing_has_a_tag_of_its_own() throws Exception {
        String path = "/api/v1/content/article/" + article();
        String tag = header(get(path, "identity"), "ETag");

        assertThat(header(get(path, "gzip"), "ETag")).isEqualTo(tag.replaceFirst("\"$", "-gzip\""));
        assertThat(header(get(path, "zstd"), "ETag")).isEqualTo(tag.replaceFirst("\"$", "-zstd\""));
    }

    @ParameterizedTest
    @EnumSource
    void a_copy_in_any_packing_is_known_again(ContentCoding coding) throws Exception {
        String path = "/api/v1/content/article/" + article();
        String tag = header(get(path, coding.token()), "ETag");

        for (String accepted : new String[] {"gzip, br, zstd", coding.token(), "*"}) {
            var answer = get(path, accepted, "If-None-Match", "\"other\", W/" + tag);
            assertThat(answer.statusCode()).isEqualTo(304);
            assertThat(header(answer, "ETag")).isEqualTo(tag);
            assertThat(header(answer, "Vary")).contains("Accept-Encoding");
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void a_cache_is_not_told_to_hand_out_what_the_client_cannot_unpack() throws Exception {
        String path = "/api/v1/content/article/" + article();
        String packed = header(get(path, "br"), "ETag");
        String plain = header(get(path, "identity"), "ETag");

        assertThat(get(path, "gzip", "If-None-Match", packed).statusCode()).isEqualTo(200);
        assertThat(header(get(path, "gzip", "If-None-Match", packed + ", " + plain), "ETag"))
                .isEqualTo(plain);
    }

    @Test
    void a_date_is_enough_to_be_known_again_unless_there_is_a_tag() throws Exception {
        String path = "/api/v1/content/article/" + article();
        String modified = header(get(path, "gzip"), "Last-Modified");

        assertThat(get(path, "gzip", "If-Modified-Since", modified).statusCode())
                .isEqualTo(304);
        assertThat(get(path, "gzip", "If-Modified-Since", "yesterday").statusCode())
                .isEqualTo(200);
        assertThat(get(path, "gzip", "If-Modified-Since", modified, "If-None-Match", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void who_depends_on_another_content_is_refused() throws Exception {
        String path = "/api/v1/content/article/" + article();
        var answer = get(path, "gzip");

        assertThat(get(path, "gzip", "If-Match", header(answer, "ETag")).statusCode())
                .isEqualTo(200);
        assertThat(get(path, "gzip", "If-Match", "\"other\"").statusCode()).isEqualTo(412);
        assertThat(get(path, "gzip", "If-Unmodified-Since", "Tue, 01 Jan 2019 00:00:00 GMT")
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void a_head_has_the_headers_of_the_packed_answer() throws Exception {
        var request = HttpRequest.newBuilder(hub.resolve("/assets/site.css"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .header("Accept-Encoding", "gzip")
                .build();
        var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());

        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(answer, "ETag")).isEqualTo(header(get("/assets/site.css", "gzip"), "ETag"));
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/share.jpg", "/assets/touch-icon.png", "/robots.txt"})
    void what_would_not_get_shorter_is_left_alone(String path) throws Exception {
        var answer = get(path, "gzip, br, zstd");

        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(header(answer, "ETag")).doesNotContain("-gzip", "-zstd", "-br");
    }

    @Test
    void the_address_of_a_file_of_the_theme_carries_its_content() throws Exception {
        String page = new String(get("/", "identity").body(), StandardCharsets.UTF_8);
        String address =
                page.substring(page.indexOf("/assets/site.css"), page.indexOf('"', page.indexOf("/assets/site.css")));

        assertThat(header(get(address, "gzip"), "Cache-Control")).contains("immutable");
        assertThat(header(get("/assets/site.css?v=older", "gzip"), "Cache-Control"))
                .doesNotContain("immutable");
    }

    @Test
    void a_file_of_the_library_stays_as_it_was_uploaded() throws Exception {
        byte[] text = "%PDF-1.7\n".concat("Устав ".repeat(2000)).getBytes(StandardCharsets.UTF_8);
        String id = Api.administrator()
                .contentType("application/octet-stream")
                .body(text)
                .post("/api/v1/manage/assets?filename=charter.pdf")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        var part = get("/media/" + id + "/file", "gzip, br, zstd", "Range", "bytes=9-19");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(text, 9, 20));
        assertThat(get("/media/" + id + "/file", "gzip").body()).isEqualTo(text);
    }

    private static String article() {
        String lead = "Коллективный договор подписан на три года. ".repeat(9);
        return Api.published("article", Api.article(Api.unique("Договор")).replace("Коротко о главном.", lead));
    }

    private HttpResponse<byte[]> get(String path, String accepted, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(hub.resolve(path)).header("Accept-Encoding", accepted);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
