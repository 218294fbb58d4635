package sila.kernel.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * HTTP to addresses that others have chosen. A name is looked up once, all its addresses have to be allowed, and the
 * connection goes to one of them: who answers differently the second time (DNS rebinding) gains nothing. Redirections and
 * proxies are not followed, cookies not kept, connections not shared, and a call as a whole ends in time.
 */
public final class GuardedClient implements AutoCloseable {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final OkHttpClient client;
    private final ExecutorService threads;

    /**
     * @param connect longest time for a connection
     * @param total longest time for everything, reading of the answer included
     * @param atOnce calls that are started and not ended; more have to wait
     */
    public GuardedClient(AddressRule rule, Duration connect, Duration total, int atOnce) {
        this(rule, connect, total, atOnce, Resolver.SYSTEM);
    }

    GuardedClient(AddressRule rule, Duration connect, Duration total, int atOnce, Resolver resolver) {
        threads = Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "outgoing");
            thread.setDaemon(true);
            return thread;
        });
        var dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(atOnce);
        dispatcher.setMaxRequestsPerHost(atOnce);
        client = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .dns(host -> allowed(rule, resolver.addresses(host)))
                .socketFactory(new GuardedSockets(rule))
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .cookieJar(CookieJar.NO_COOKIES)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
                .connectTimeout(connect)
                .readTimeout(total)
                .writeTimeout(total)
                .callTimeout(total)
                .build();
    }

    /** One private address among public ones is enough to refuse: nobody has an honest use for such a name. */
    private static List<InetAddress> allowed(AddressRule rule, List<InetAddress> addresses)
            throws UnknownHostException {
        for (InetAddress address : addresses) {
            if (!rule.allows(address)) {
                throw new AddressRefused(address);
            }
        }
        return addresses;
    }

    /** @throws AddressRefused the address is in a network that may not be called */
    public OutgoingAnswer send(OutgoingCall call) throws IOException {
        try (Response response = client.newCall(request(call)).execute()) {
            return answer(response, call.most());
        }
    }

    /** Takes the body of an answer while it comes. */
    public interface Taker<T> {

        /** @param answer with as much of the body as the call has asked for; the rest follows in the stream */
        T take(OutgoingAnswer answer, InputStream body) throws IOException;
    }

    /** For answers that are too large to be held. @throws AddressRefused the address may not be called */
    public <T> T read(OutgoingCall call, Taker<T> taker) throws IOException {
        try (Response response = client.newCall(request(call)).execute()) {
            OutgoingAnswer answer = answer(response, call.most());
            return taker.take(answer, response.body().byteStream());
        }
    }

    /** As {@link #send}, without a thread that waits; fails with the same exceptions. */
    public CompletableFuture<OutgoingAnswer> start(OutgoingCall call) {
        var answer = new CompletableFuture<OutgoingAnswer>();
        client.newCall(request(call)).enqueue(new Callback() {
            @Override
            public void onFailure(Call failed, IOException cause) {
                answer.completeExceptionally(cause);
            }

            @Override
            public void onResponse(Call answered, Response response) {
                try (response) {
                    answer.complete(answer(response, call.most()));
                } catch (IOException | RuntimeException e) {
                    answer.completeExceptionally(e);
                }
            }
        });
        return answer;
    }

    private static Request request(OutgoingCall call) {
        var request = new Request.Builder()
                .url(call.address().toString())
                // a packed answer could be a thousand times as large as what was read
                .header("Accept-Encoding", "identity");
        call.headers().forEach(request::header);
        byte[] body = call.body();
        return request.method(call.method(), body == null ? null : RequestBody.create(body, JSON))
                .build();
    }

    private static OutgoingAnswer answer(Response response, int most) throws IOException {
        Map<String, String> headers = new HashMap<>();
        response.headers()
                .forEach(header -> headers.put(header.getFirst().toLowerCase(Locale.ROOT), header.getSecond()));
        return new OutgoingAnswer(
                response.code(), headers, response.body().byteStream().readNBytes(most));
    }

    /** Calls that are under way fail. */
    @Override
    public void close() {
        client.dispatcher().cancelAll();
        threads.shutdown();
    }
}
