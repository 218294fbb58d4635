package sila.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.HdrHistogram.ConcurrentHistogram;
import org.jspecify.annotations.Nullable;

/**
 * The load, in a process of its own: a fixed number of connections, each sending its next request when the last one is
 * answered whole and, at a given rate, when its turn has come; latencies count from then, so that waiting for a free
 * connection is part of them. Requests are lines of a file, {@code METHOD path [If-None-Match [body]]} separated by
 * tabs, taken in turn. Prints one line: requests, seconds, latencies in microseconds at 50, 95 and 97.5 %, bytes, and
 * statuses.
 */
public final class LoadClient {

    private final Vertx vertx;
    private final HttpClient client;
    private final List<String[]> requests;
    private final @Nullable String token;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final ConcurrentHistogram latencies = new ConcurrentHistogram(60_000_000L, 3);
    private final ConcurrentHashMap<Integer, AtomicLong> statuses = new ConcurrentHashMap<>();
    private final CountDownLatch running;
    private final boolean once;
    /** Nanoseconds between two requests; 0 as fast as they are answered. */
    private final long pace;

    private volatile long began;
    private volatile long end;

    private LoadClient(
            Vertx vertx,
            HttpClient client,
            List<String[]> requests,
            @Nullable String token,
            int connections,
            boolean once,
            long pace) {
        this.vertx = vertx;
        this.client = client;
        this.requests = requests;
        this.token = token;
        this.running = new CountDownLatch(connections);
        this.once = once;
        this.pace = pace;
    }

    /** Arguments: port, file of requests, connections, seconds (0: each request once), token or -, requests a second or 0. */
    public static void main(String... arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        int connections = Integer.parseInt(arguments[2]);
        int seconds = Integer.parseInt(arguments[3]);
        List<String[]> requests = Files.readAllLines(Path.of(arguments[1])).stream()
                .map(line -> line.split("\t", -1))
                .toList();
        Vertx vertx = Vertx.vertx();
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions().setDefaultHost("localhost").setDefaultPort(port),
                new PoolOptions().setHttp1MaxSize(connections));
        String token = arguments[4].equals("-") ? null : arguments[4];
        int rate = Integer.parseInt(arguments[5]);
        var load = new LoadClient(
                vertx, client, requests, token, connections, seconds == 0, rate == 0 ? 0 : 1_000_000_000L / rate);
        long began = System.nanoTime();
        load.began = began;
        load.end = seconds == 0 ? Long.MAX_VALUE : began + seconds * 1_000_000_000L;
        for (int i = 0; i < connections; i++) {
            load.send();
        }
        load.running.await();
        load.report((System.nanoTime() - began) / 1e9);
        vertx.close();
    }

    private void send() {
        int index = next.getAndIncrement();
        if (System.nanoTime() > end || (once && index >= requests.size())) {
            running.countDown();
            return;
        }
        String[] request = requests.get(index % requests.size());
        long wait = pace == 0 ? 0 : began + index * pace - System.nanoTime();
        if (wait > 1_000_000) {
            vertx.setTimer(wait / 1_000_000, timer -> send(request, System.nanoTime()));
        } else {
            send(request, System.nanoTime() + Math.min(0, wait));
        }
    }

    private void send(String[] request, long due) {
        client.request(HttpMethod.valueOf(request[0]), request[1])
                .compose(prepared -> headed(prepared, request).send(body(request)))
                .compose(answer -> answer.body().onSuccess(body -> {
                    latencies.recordValue(Math.min(59_000_000L, (System.nanoTime() - due) / 1000));
                    bytes.addAndGet(body.length());
                    count(answer.statusCode());
                }))
                .onComplete(done -> {
                    if (done.failed()) {
                        count(0);
                    }
                    send();
                });
    }

    private HttpClientRequest headed(HttpClientRequest prepared, String[] request) {
        if (request.length > 2 && !request[2].isEmpty()) {
            prepared.putHeader("If-None-Match", request[2]);
        }
        if (token != null) {
            prepared.putHeader("Authorization", "Bearer " + token);
        }
        return prepared.putHeader("Content-Type", "application/json");
    }

    private static Buffer body(String[] request) {
        return request.length > 3 ? Buffer.buffer(request[3]) : Buffer.buffer();
    }

    private void count(int status) {
        statuses.computeIfAbsent(status, s -> new AtomicLong()).incrementAndGet();
    }

    private void report(double seconds) {
        String counts = statuses.entrySet().stream()
                .sorted((a, b) -> a.getKey() - b.getKey())
                .map(status -> status.getKey() + ":" + status.getValue())
                .collect(Collectors.joining(","));
        System.out.printf(
                Locale.ROOT,
                "%d %.3f %d %d %d %d %s%n",
                latencies.getTotalCount(),
                seconds,
                latencies.getValueAtPercentile(50),
                latencies.getValueAtPercentile(95),
                latencies.getValueAtPercentile(97.5),
                bytes.get(),
                counts);
    }
}
