package sila.kernel.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Plain HTTP stays HTTP/1.1: a request that asks for an upgrade to HTTP/2 would be held whole in memory before anybody
 * has looked at it, whatever its size. HTTP/2 is negotiated over TLS, by the hub or by the proxy in front of it.
 */
@Singleton
class NoUpgrade implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
