package sila.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static sila.testing.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sila.media.files.Kind;
import sila.storage.Area;
import sila.storage.Storage;

@QuarkusTest
class MediaLibraryTest {

    private static final String ASSETS = "/api/v1/manage/assets";

    @Inject
    Storage storage;

    @Inject
    Assets assets;

    @ConfigProperty(name = "sila.admin-token")
    String token;

    @TestHTTPResource("/")
    URI hub;

    @Nested
    class Uploading {

        @Test
        void a_recording_is_taken_in_looked_into_and_published() throws Exception {
            byte[] recording = sample("chapters.mp3");

            String location = upload("Сила в каждом.mp3", recording)
                    .statusCode(201)
                    .body("state", equalTo("processing"))
                    .body("kind", equalTo("audio"))
                    .body("type", equalTo("audio/mpeg"))
                    .body("filename", equalTo("Сила в каждом.mp3"))
                    .body("bytes", equalTo(recording.length))
                    .body("sha256", equalTo(sha256(recording)))
                    .body("renditions", hasSize(0))
                    .extract()
                    .header("Location");

            awaitEndOfProcessing(location)
                    .body("state", equalTo("ready"))
                    .body("problem", nullValue())
                    .body("probe.duration", notNullValue())
                    .body("probe.chapters.title", contains("Вступление", "Разговор"))
                    .body("url", endsWith("/file.mp3"));
        }

        @Test
        void the_type_comes_from_the_bytes_and_not_from_the_client() throws Exception {
            for (String claimed : List.of(
                    "text/html",
                    "application/json",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data; boundary=x")) {
                var answer = post("clip.bin", claimed, HttpRequest.BodyPublishers.ofByteArray(sample("clip.mp4")));

                assertThat(answer.statusCode()).isEqualTo(201);
                assertThat(answer.body()).contains("\"kind\":\"video\"", "\"bytes\":" + sample("clip.mp4").length);
            }
        }

        @Test
        void a_document_is_ready_at_once() {
            upload("Устав.pdf", utf8("%PDF-1.7\n"))
                    .statusCode(201)
                    .body("state", equalTo("ready"))
                    .body("kind", equalTo("document"))
                    .body("probe", nullValue());
        }

        @Test
        void others_find_what_was_stored() {
            byte[] wave = wave();

            var id = ready("голос.wav", wave);

            assertThat(assets.find(id).orElseThrow())
                    .returns(Kind.AUDIO, MediaFile::kind)
                    .returns("audio/wav", MediaFile::type)
                    .returns(1.0, MediaFile::duration);
        }

        @Test
        void a_drawing_has_the_size_of_its_attributes() {
            var id = ready("знак.svg", utf8("<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30'/>"));

            assertThat(assets.find(id).orElseThrow())
                    .returns(Kind.IMAGE, MediaFile::kind)
                    .returns(40, MediaFile::width)
                    .returns(30, MediaFile::height);
        }

        @Test
        void a_playlist_under_the_name_of_a_film_fails_with_a_sentence_and_is_not_public() {
            var answer = upload("film.mp4", utf8("#EXTM3U\n#EXTINF:9,\nfile:///etc/passwd\n"))
                    .statusCode(201)
                    .body("state", equalTo("failed"))
                    .body("problem", containsString("не то, что обещает его имя"));

            given().get("/media/" + answer.extract().path("id")).then().statusCode(404);
        }

        @Test
        void a_cut_off_film_and_noise_fail_with_a_sentence_in_the_language_of_the_reader() {
            byte[] clip = sample("clip.mp4");
            var noise = new byte[100_000];
            new Random(5).nextBytes(noise);
            for (byte[] file : List.of(Arrays.copyOf(clip, clip.length / 2), noise)) {
                String location = upload("film.mp4", file).extract().header("Location");

                awaitEndOfProcessing(location).body("state", equalTo("failed")).body("problem", containsString("Файл"));
                as(token)
                        .header("Accept-Language", "en")
                        .get(location)
                        .then()
                        .body("problem", containsString("The file"));
            }
        }

        @Test
        void sixty_megabytes_of_unknown_length_stream_through() throws Exception {
            long size = 60_000_000;
            var body = HttpRequest.BodyPublishers.ofInputStream(() -> new Generated(size));

            var answer = post("big.bin", "application/octet-stream", body);

            assertThat(answer.statusCode()).isEqualTo(201);
            // the client has asked for HTTP/2: taking that offer up, the server would hold the whole body in memory
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThat(answer.body()).contains("\"bytes\":60000000", "\"sha256\":\"" + sha256(new Generated(size)));
        }

        @Test
        void an_empty_file_is_refused() {
            upload("empty.txt", new byte[0]).statusCode(422).body("type", equalTo("urn:sila:problem:empty-file"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "   ", "../../etc/passwd", "a\\b", "..", "a\u0000b", "a\nb", "photo\u202Egpj.exe"})
        void a_name_that_is_none_is_refused(String name) {
            upload(name, utf8("x")).statusCode(422).body("errors[0].pointer", equalTo("filename"));
        }

        @Test
        void a_missing_and_an_endless_name_are_refused() {
            as(token).body(utf8("x")).post(ASSETS).then().statusCode(422);
            upload("я".repeat(201), utf8("x")).statusCode(422);
            upload("я".repeat(196) + ".txt", utf8("x")).statusCode(201);
        }

        @Test
        void only_a_token_with_the_scope_may_upload_and_list() {
            given().body(utf8("x")).post(ASSETS + "?filename=a.txt").then().statusCode(401);
            String reader = as(token)
                    .contentType("application/json")
                    .body(Map.of("name", "reader", "scopes", List.of("content:read")))
                    .post("/api/v1/manage/tokens")
                    .path("token");
            as(reader).body(utf8("x")).post(ASSETS + "?filename=a.txt").then().statusCode(403);
            as(reader).get(ASSETS).then().statusCode(403);
        }

        @Test
        void an_announced_size_above_the_limit_is_refused_before_a_byte_is_read() throws IOException {
            assertThat(firstLineOf("Content-Length: 30000000000\r\n", new byte[0]))
                    .contains(" 413 ");
        }

        @Test
        void an_upload_that_breaks_off_leaves_nothing() throws IOException {
            long rows = count();
            var keys = storage.list(Area.MEDIA, "assets/").toList();

            try (var socket = new Socket(hub.getHost(), hub.getPort())) {
                socket.getOutputStream().write(head("Content-Length: 40000000\r\n"));
                socket.getOutputStream().write(new byte[20_000_000]);
                socket.getOutputStream().flush();
            }

            await().pollDelay(Duration.ofSeconds(2)).untilAsserted(() -> {
                assertThat(count()).isEqualTo(rows);
                assertThat(storage.list(Area.MEDIA, "assets/")).containsExactlyElementsOf(keys);
            });
        }

        @Test
        void the_library_lists_the_newest_first_page_by_page() {
            for (String name : List.of("1.txt", "2.txt", "3.txt")) {
                upload(name, utf8(name));
            }

            var first = as(token)
                    .queryParam("limit", 2)
                    .get(ASSETS)
                    .then()
                    .body("items.filename", contains("3.txt", "2.txt"));
            String next = first.extract().path("next");
            as(token)
                    .queryParam("limit", 1)
                    .queryParam("cursor", next)
                    .get(ASSETS)
                    .then()
                    .body("items.filename", contains("1.txt"));
            as(token).queryParam("limit", 0).get(ASSETS).then().statusCode(400);
            as(token).queryParam("cursor", "x").get(ASSETS).then().statusCode(400);
        }
    }

    @Nested
    class Serving {

        private final byte[] text = utf8("0123456789");

        @Test
        void a_head_tells_everything_and_sends_nothing() {
            var id = ready("chapters.mp3", sample("chapters.mp3"));

            var head = given().head("/media/" + id + "/file.mp3").then().statusCode(200);

            head.header("Content-Length", String.valueOf(sample("chapters.mp3").length))
                    .header("Content-Type", "audio/mpeg")
                    .header("Accept-Ranges", "bytes")
                    .header("ETag", "\"" + sha256(sample("chapters.mp3")) + "\"")
                    .header("Last-Modified", notNullValue())
                    .header("Cache-Control", "public, max-age=31536000, immutable")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Disposition", containsString("inline"));
            assertThat(head.extract().asByteArray()).isEmpty();
        }

        @Test
        void the_whole_comes_back_as_it_was() {
            byte[] clip = sample("clip.mp4");
            var id = ready("clip.mp4", clip);

            assertThat(given().get("/media/" + id + "/file").asByteArray()).isEqualTo(clip);
            assertThat(given().get("/media/" + id + "/file.mp4").asByteArray()).isEqualTo(clip);
            given().get("/media/" + id + "/file.exe").then().statusCode(404);
        }

        @Test
        void a_range_is_answered_with_that_part() {
            var id = ready("digits.txt", text);

            range(id, "bytes=2-4")
                    .statusCode(206)
                    .header("Content-Range", "bytes 2-4/10")
                    .body(equalTo("234"));
            range(id, "bytes=7-")
                    .statusCode(206)
                    .header("Content-Range", "bytes 7-9/10")
                    .body(equalTo("789"));
            range(id, "bytes=-3").statusCode(206).header("Content-Length", "3").body(equalTo("789"));
            range(id, "bytes=-30").statusCode(206).body(equalTo("0123456789"));
            range(id, "bytes=5-99").statusCode(206).body(equalTo("56789"));
        }

        @Test
        void a_range_that_cannot_be_served_is_416_and_a_strange_one_is_ignored() {
            var id = ready("digits.txt", text);

            range(id, "bytes=10-").statusCode(416).header("Content-Range", "bytes */10");
            range(id, "bytes=-0").statusCode(416);
            range(id, "bytes=4-2").statusCode(200);
            range(id, "bytes=0-1,3-4").statusCode(200).body(equalTo("0123456789"));
            range(id, "lines=1-2").statusCode(200);
            range(id, "bytes=99999999999999999999-").statusCode(200);
        }

        @Test
        void a_copy_that_is_current_is_not_sent_again() {
            var id = ready("digits.txt", text);
            var answer = given().get("/media/" + id + "/file");

            given().header("If-None-Match", answer.header("ETag"))
                    .get("/media/" + id + "/file")
                    .then()
                    .statusCode(304)
                    .header("ETag", answer.header("ETag"))
                    .body(equalTo(""));
            given().header("If-Modified-Since", answer.header("Last-Modified"))
                    .head("/media/" + id + "/file")
                    .then()
                    .statusCode(304);
            given().header("If-None-Match", "\"other\"")
                    .get("/media/" + id + "/file")
                    .then()
                    .statusCode(200);
        }

        @Test
        void a_part_is_sent_only_to_who_has_the_same_file() {
            var id = ready("digits.txt", text);
            var answer = given().get("/media/" + id + "/file");

            for (String validator : List.of(answer.header("ETag"), answer.header("Last-Modified"))) {
                given().header("Range", "bytes=0-1")
                        .header("If-Range", validator)
                        .get("/media/" + id + "/file")
                        .then()
                        .statusCode(206);
            }
            for (String validator : List.of("\"older\"", "Thu, 01 Jan 2015 00:00:00 GMT")) {
                given().header("Range", "bytes=0-1")
                        .header("If-Range", validator)
                        .get("/media/" + id + "/file")
                        .then()
                        .statusCode(200)
                        .body(equalTo("0123456789"));
            }
        }

        @Test
        void what_a_browser_does_not_show_it_is_told_to_save_under_its_own_name() {
            var id = ready("Отчёт \"2026\".zip", new byte[] {'P', 'K', 3, 4, 0, 0});

            given().get("/media/" + id + "/file")
                    .then()
                    .header("Content-Type", "application/zip")
                    .header("Content-Disposition", containsString("attachment; filename=\"_____ _2026_.zip\""))
                    .header(
                            "Content-Disposition",
                            containsString("filename*=UTF-8''%D0%9E%D1%82%D1%87%D1%91%D1%82%20%222026%22.zip"));
        }

        @Test
        void a_drawing_and_a_page_cannot_act() {
            var drawing =
                    ready("x.svg", utf8("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"));
            var page = ready("x.html", utf8("<!doctype html><html><script>alert(1)</script></html>"));

            for (var id : List.of(drawing, page)) {
                given().get("/media/" + id + "/file")
                        .then()
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'");
            }
            given().get("/media/" + page + "/file").then().header("Content-Disposition", containsString("attachment"));
        }

        @Test
        void the_metadata_is_public_too() {
            var id = ready("clip.mp4", sample("clip.mp4"));

            given().get("/media/" + id)
                    .then()
                    .statusCode(200)
                    .header("ETag", notNullValue())
                    .body("probe.width", equalTo(160))
                    .body("url", equalTo("/media/" + id + "/file.mp4"));
        }

        @Test
        void what_does_not_exist_is_a_404_in_json() {
            for (String path :
                    List.of("/media/" + UUID.randomUUID(), "/media/" + UUID.randomUUID() + "/file", "/media/x/file")) {
                given().get(path).then().statusCode(404).contentType("application/problem+json");
            }
        }

        private ValidatableResponse range(UUID id, String range) {
            return given().header("Range", range).get("/media/" + id + "/file").then();
        }
    }

    private UUID ready(String name, byte[] file) {
        UUID id = assets.store(name, new ByteArrayInputStream(file), "test").id();
        await().until(() -> assets.find(id).orElseThrow().isReady());
        return id;
    }

    private ValidatableResponse upload(String name, byte[] file) {
        return as(token)
                .contentType("application/octet-stream")
                .queryParam("filename", name)
                .body(file)
                .post(ASSETS)
                .then();
    }

    /** As a plain client sends it, whatever the content type. */
    private HttpResponse<String> post(String name, String contentType, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(hub.resolve(ASSETS + "?filename=" + name))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", contentType)
                .POST(body)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private ValidatableResponse awaitEndOfProcessing(String location) {
        await().until(() -> !as(token).get(location).path("state").equals("processing"));
        return as(token).get(location).then();
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private long count() {
        return QuarkusTransaction.requiringNew().call(() -> Asset.count());
    }

    private byte[] head(String headers) {
        return utf8("POST " + ASSETS + "?filename=a.bin HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer " + token
                + "\r\n" + headers + "\r\n");
    }

    private String firstLineOf(String headers, byte[] body) throws IOException {
        try (var socket = new Socket(hub.getHost(), hub.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head(headers));
            socket.getOutputStream().write(body);
            return new String(socket.getInputStream().readNBytes(20), StandardCharsets.US_ASCII);
        }
    }

    private static byte[] sample(String name) {
        try (var in = MediaLibraryTest.class.getResourceAsStream("/media/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One second of silence: 8 kHz, 16 bits, mono. */
    private static byte[] wave() {
        var header = HexFormat.of()
                .parseHex("52494646" + "A43E0000" + "57415645" + "666D7420" + "10000000" + "01000100" + "401F0000"
                        + "803E0000" + "02001000" + "64617461" + "803E0000");
        return Arrays.copyOf(header, header.length + 16_000);
    }

    private static String sha256(byte[] bytes) {
        return sha256(new ByteArrayInputStream(bytes));
    }

    private static String sha256(InputStream in) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[65_536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Bytes that follow from their position, made as they are read. */
    private static final class Generated extends InputStream {

        private final long size;
        private long position;

        Generated(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return position == size ? -1 : (int) (position++ * 0x9E3779B97F4A7C15L >>> 56);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int count = (int) Math.min(length, size - position);
            for (int i = 0; i < count; i++) {
                buffer[offset + i] = (byte) read();
            }
            return count == 0 && length > 0 ? -1 : count;
        }
    }
}
