package sila.entries.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static sila.testing.Api.administrator;
import static sila.testing.Api.create;
import static sila.testing.Api.unique;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sila.kernel.StrictJson;

/** What other servers say of links: a real one on the address that the configuration of the tests allows. */
@QuarkusTest
class LinkAnswersTest {

    private static final String ALLOWED = "127.0.0.7";

    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private HttpServer forbidden;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(ALLOWED, 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        forbidden = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        forbidden.createContext("/", exchange -> {
            asked.add("forbidden");
            exchange.close();
        });
        forbidden.start();
    }

    @AfterEach
    void stop() {
        released.countDown();
        server.stop(0);
        forbidden.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        String path = exchange.getRequestURI().getPath();
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        asked.add(exchange.getRequestMethod() + " " + path);
        try (exchange) {
            if (path.startsWith("/status/")) {
                exchange.sendResponseHeaders(Integer.parseInt(path.substring(8)), -1);
            } else if (path.equals("/no-head")) {
                exchange.sendResponseHeaders(isHead ? 405 : 200, -1);
            } else if (path.equals("/lies-to-head")) {
                exchange.sendResponseHeaders(isHead ? 404 : 200, -1);
            } else if (path.equals("/moved")) {
                redirect(exchange, "/there");
            } else if (path.equals("/moved-nowhere")) {
                redirect(exchange, "/status/404");
            } else if (path.equals("/moved-home")) {
                redirect(exchange, "http://127.0.0.1:" + forbidden.getAddress().getPort() + "/");
            } else if (path.equals("/in-a-circle")) {
                redirect(exchange, "/in-a-circle");
            } else if (path.equals("/hangs")) {
                released.await();
            } else {
                exchange.sendResponseHeaders(200, -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            atOnce.decrementAndGet();
        }
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().add("Location", location);
        exchange.sendResponseHeaders(302, -1);
    }

    @Test
    void each_kind_of_answer_is_told() {
        String id = linking(Stream.of(
                "/there",
                "/there?a=b#part",
                "/no-head",
                "/lies-to-head",
                "/moved",
                "/status/401",
                "/status/403",
                "/status/429",
                "/in-a-circle",
                "/status/404",
                "/status/410",
                "/status/503",
                "/moved-nowhere",
                "/moved-home",
                "/hangs"));

        assertThat(warnings(check(id, false))).isEmpty();
        assertThat(asked).isEmpty();
        assertThat(warnings(check(id, true)))
                .containsExactlyInAnyOrder(
                        "link-dead 9",
                        "link-dead 10",
                        "link-unreachable 11",
                        "link-dead 12",
                        "link-private 13",
                        "link-unreachable 14");
        assertThat(asked).doesNotContain("forbidden").contains("HEAD /there", "GET /no-head");
        assertThat(mostAtOnce.get()).isBetween(2, 6);
    }

    @Test
    void so_many_links_are_asked_in_one_turn_and_the_answers_are_remembered() {
        String id = linking(IntStream.range(0, 31).mapToObj(number -> "/page/" + number));

        check(id, true).body("findings.findAll { it.code == 'links-left' }.size()", equalTo(1));
        assertThat(asked).hasSize(30);
        check(id, true).body("findings.findAll { it.code == 'links-left' }.size()", equalTo(0));
        check(id, true).body("findings.findAll { it.code == 'links-left' }.size()", equalTo(0));
        assertThat(asked).hasSize(31).doesNotHaveDuplicates();
    }

    @Test
    void nobody_makes_the_hub_knock_at_its_own_network() {
        int port = forbidden.getAddress().getPort();
        String id = linkingTo(Stream.of(
                "http://127.0.0.1:" + port + "/",
                "http://localhost:" + port + "/",
                "http://[::ffff:127.0.0.1]:" + port + "/",
                "http://169.254.169.254/latest/meta-data/"));

        assertThat(warnings(check(id, true)))
                .containsExactlyInAnyOrder("link-private 0", "link-private 1", "link-private 2", "link-private 3");
        assertThat(asked).isEmpty();
    }

    @Test
    void a_site_that_is_not_there_is_told() {
        assertThat(warnings(check(linkingTo(Stream.of("https://nobody.invalid/")), true)))
                .containsExactly("link-dead 0");
    }

    private static ValidatableResponse check(String id, boolean links) {
        return administrator()
                .get("/api/v1/manage/entries/" + id + "/checks?links=" + links)
                .then()
                .statusCode(200);
    }

    /** «code number», by the number of the link in the text. */
    private static List<String> warnings(ValidatableResponse checked) {
        List<Map<String, String>> found = checked.extract().path("findings");
        return found.stream()
                .filter(one -> one.get("severity").equals("warning")
                        && one.get("pointer").endsWith("/href"))
                .map(one ->
                        one.get("code") + " " + one.get("pointer").replaceAll(".*content/0/content/(\\d+)/.*", "$1"))
                .toList();
    }

    private String linking(Stream<String> paths) {
        return linkingTo(paths.map(
                path -> "http://" + ALLOWED + ":" + server.getAddress().getPort() + path));
    }

    private static String linkingTo(Stream<String> addresses) {
        ObjectNode draft = StrictJson.MAPPER.createObjectNode();
        ObjectNode body = draft.putObject("fields")
                .put("title", unique("Ссылки"))
                .putObject("body")
                .put("type", "doc");
        ArrayNode letters =
                body.putArray("content").addObject().put("type", "paragraph").putArray("content");
        addresses.forEach(address -> letters.addObject()
                .put("type", "text")
                .put("text", "слово ")
                .putArray("marks")
                .addObject()
                .put("type", "link")
                .putObject("attrs")
                .put("href", address));
        return create("article", draft.toString());
    }
}
