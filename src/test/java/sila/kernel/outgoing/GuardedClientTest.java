package sila.kernel.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against real servers on two addresses of this machine, of which only one may be called. */
class GuardedClientTest {

    private static final String ALLOWED = "127.0.0.9";
    private static final String FORBIDDEN = "127.0.0.1";
    private static final int MOST = 100;

    private final AddressRule rule = AddressRule.allowing(ALLOWED);
    private final AtomicInteger knocksAtForbidden = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private HttpServer allowed;
    private HttpServer forbidden;

    @BeforeEach
    void start() throws IOException {
        allowed = HttpServer.create(new InetSocketAddress(ALLOWED, 0), 0);
        allowed.setExecutor(threads);
        allowed.createContext("/", exchange -> {
            byte[] answer = "я".repeat(1000).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .add("X-Host", exchange.getRequestHeaders().getFirst("Host"));
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        allowed.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://" + FORBIDDEN + ":" + port(forbidden) + "/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        allowed.createContext("/hangs", exchange -> {
            awaitRelease();
            exchange.close();
        });
        allowed.createContext("/drips", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('.');
            exchange.getResponseBody().flush();
            awaitRelease();
            exchange.close();
        });
        allowed.start();
        // the same port, so that a name can lead to either
        forbidden = HttpServer.create(new InetSocketAddress(FORBIDDEN, port(allowed)), 0);
        forbidden.createContext("/", exchange -> {
            knocksAtForbidden.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        forbidden.start();
    }

    @AfterEach
    void stop() {
        released.countDown();
        allowed.stop(0);
        forbidden.stop(0);
        threads.shutdownNow();
    }

    @Test
    void a_name_that_leads_to_an_allowed_address_is_called_under_its_name() throws IOException {
        try (var client = client(host -> List.of(InetAddress.getByName(ALLOWED)))) {
            var answer = client.send(get("http://receiver.example:" + port(allowed) + "/"));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("x-host")).contains("receiver.example:" + port(allowed));
            assertThat(answer.body()).hasSize(MOST);
        }
    }

    @Test
    void an_address_that_is_not_allowed_is_not_even_connected_to() {
        for (String host : List.of(FORBIDDEN, "[::ffff:127.0.0.1]", "localhost", "0x7f.1")) {
            try (var client = client(Resolver.SYSTEM)) {
                assertThatThrownBy(() -> client.send(get("http://" + host + ":" + port(forbidden) + "/")))
                        .as(host)
                        .isInstanceOf(UnknownHostException.class);
            }
        }
        assertThat(knocksAtForbidden).hasValue(0);
    }

    @Test
    void one_forbidden_address_among_others_is_enough_to_refuse() {
        try (var client = client(host -> List.of(InetAddress.getByName(ALLOWED), InetAddress.getByName(FORBIDDEN)))) {
            assertThatThrownBy(() -> client.send(get("http://receiver.example:" + port(allowed) + "/")))
                    .isInstanceOf(AddressRefused.class);
        }
    }

    @Test
    void a_name_that_changes_between_look_and_call_gains_nothing() throws IOException {
        var looks = new AtomicInteger();
        Resolver rebinding = host -> List.of(InetAddress.getByName(looks.getAndIncrement() == 0 ? ALLOWED : FORBIDDEN));
        try (var client = client(rebinding)) {
            var call = get("http://receiver.example:" + port(allowed) + "/");

            assertThat(client.send(call).status()).isEqualTo(200);
            assertThat(looks).hasValue(1);
            // the connection is not kept: the second call looks again, and sees where it leads now
            assertThatThrownBy(() -> client.send(call)).isInstanceOf(AddressRefused.class);
        }
        assertThat(knocksAtForbidden).hasValue(0);
    }

    @Test
    void a_redirection_is_an_answer_and_is_not_followed() throws IOException {
        try (var client = client(Resolver.SYSTEM)) {
            var answer = client.send(get("http://" + ALLOWED + ":" + port(allowed) + "/moved"));

            assertThat(answer.isRedirect()).isTrue();
        }
        assertThat(knocksAtForbidden).hasValue(0);
    }

    @Test
    void who_hangs_or_drips_is_left_in_time() {
        for (String path : List.of("/hangs", "/drips")) {
            try (var client = new GuardedClient(rule, Duration.ofSeconds(3), Duration.ofMillis(500), 10)) {
                var call = client.start(get("http://" + ALLOWED + ":" + port(allowed) + path));

                assertThatThrownBy(call::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(InterruptedIOException.class);
            }
        }
    }

    private GuardedClient client(Resolver resolver) {
        return new GuardedClient(rule, Duration.ofSeconds(3), Duration.ofSeconds(20), 10, resolver);
    }

    private static OutgoingCall get(String address) {
        return OutgoingCall.get(URI.create(address), Map.of(), MOST);
    }

    private void awaitRelease() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int port(HttpServer server) {
        return server.getAddress().getPort();
    }
}
