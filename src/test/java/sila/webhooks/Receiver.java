package sila.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import sila.kernel.StrictJson;

/** Another system: a real server that keeps what the hub sends, and answers as a test wants it to. */
public final class Receiver implements AutoCloseable {

    /** The address that the configuration of the tests allows. */
    public static final String ALLOWED = "127.0.0.9";

    static final String FORBIDDEN = "127.0.0.1";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch released = new CountDownLatch(1);
    private final List<Message> messages = new CopyOnWriteArrayList<>();

    volatile int status = 200;
    volatile int failuresFirst;
    public volatile boolean hangs;
    volatile Map<String, String> headers = Map.of();

    public Receiver() {
        this(ALLOWED);
    }

    Receiver(String address) {
        try {
            server = HttpServer.create(new InetSocketAddress(address, 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    public record Message(Map<String, List<String>> headers, String text, JsonNode body) {

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }

        String event() {
            return header("Sila-Event");
        }

        public String entry() {
            return body.path("entry").path("id").asText();
        }

        /** As the documentation tells receivers to. */
        boolean isSignedBy(String secret) throws GeneralSecurityException {
            String[] parts = header("Sila-Signature").split(",");
            String seconds = parts[0].substring("t=".length());
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            String wanted = "v1=" + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            return Stream.of(parts).anyMatch(wanted::equals);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            messages.add(new Message(Map.copyOf(exchange.getRequestHeaders()), text, StrictJson.MAPPER.readTree(text)));
            boolean fails = failuresFirst > 0;
            failuresFirst -= fails ? 1 : 0;
            if (hangs) {
                released.await();
            }
            byte[] answer = "taken by the test".getBytes(StandardCharsets.UTF_8);
            headers.forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(fails ? 500 : status, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public String url() {
        return "http://" + server.getAddress().getHostString() + ":" + port() + "/hook";
    }

    int port() {
        return server.getAddress().getPort();
    }

    public List<Message> messages() {
        return messages;
    }

    public Stream<Message> about(String entry) {
        return messages.stream().filter(message -> message.entry().equals(entry));
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
