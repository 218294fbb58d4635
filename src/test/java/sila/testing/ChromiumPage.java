package sila.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import sila.kernel.StrictJson;

/**
 * What {@code chromium/page.html} talks to: it asks for a script, runs it, sends what came of it, and asks again. Every
 * other address is a file of the class path.
 */
final class ChromiumPage implements AutoCloseable {

    private final BlockingQueue<JsonNode> scripts = new LinkedBlockingQueue<>();
    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    record Outcome(boolean isFailure, JsonNode value) {}

    ChromiumPage() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Host and port. */
    String address() {
        return server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    /** @return null when it takes longer */
    @Nullable
    Outcome run(JsonNode script, Duration patience) throws InterruptedException {
        scripts.add(script);
        return outcomes.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The browser is gone. */
    void fail(String reason) {
        outcomes.add(new Outcome(true, StrictJson.MAPPER.getNodeFactory().textNode(reason)));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/" -> file(exchange, "/chromium/page.html");
                case "/next" -> send(exchange, scripts.take().toString().getBytes(StandardCharsets.UTF_8));
                case "/returned" -> take(exchange, false);
                case "/failed" -> take(exchange, true);
                default -> file(exchange, exchange.getRequestURI().getPath());
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(HttpExchange exchange, boolean isFailure) throws IOException {
        var value = StrictJson.MAPPER.readTree(exchange.getRequestBody());
        exchange.sendResponseHeaders(204, -1);
        outcomes.add(new Outcome(isFailure, value));
    }

    private static void file(HttpExchange exchange, String path) throws IOException {
        try (var file = ChromiumPage.class.getResourceAsStream(path)) {
            if (file == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                // a browser runs no module without its type
                var type =
                        path.endsWith(".html") ? "text/html" : path.endsWith(".js") ? "text/javascript" : "text/plain";
                exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
                send(exchange, file.readAllBytes());
            }
        }
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
