package sila.transfer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Another site, on the address that the configuration of the tests allows. */
public final class Elsewhere implements AutoCloseable {

    /** The address that the configuration of the tests allows. */
    public static final String ADDRESS = "127.0.0.8";

    private final HttpServer server;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, String> redirections = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public Elsewhere() {
        try {
            server = HttpServer.create(new InetSocketAddress(ADDRESS, 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        try (exchange) {
            if (redirections.containsKey(path)) {
                exchange.getResponseHeaders().add("Location", redirections.get(path));
                exchange.sendResponseHeaders(302, -1);
            } else if (files.containsKey(path)) {
                byte[] content = files.get(path);
                exchange.sendResponseHeaders(200, content.length);
                exchange.getResponseBody().write(content);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    public Elsewhere with(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    public Elsewhere with(String path, String content) {
        return with(path, content.getBytes(StandardCharsets.UTF_8));
    }

    Elsewhere redirecting(String path, String location) {
        redirections.put(path, location);
        return this;
    }

    /** Paths, in the order in which they were asked for. */
    List<String> asked() {
        return asked;
    }

    public String url(String path) {
        return "http://" + ADDRESS + ":" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
