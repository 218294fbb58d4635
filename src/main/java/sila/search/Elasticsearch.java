package sila.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientOptions;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.http.Header;
import org.apache.http.HttpHeaders;
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import org.jspecify.annotations.Nullable;
import sila.kernel.StrictJson;

/**
 * The connection to the server, and its failures turned into our own. Made at the first call: the hub starts while the
 * server still does.
 */
@Singleton
class Elasticsearch {

    /** A document is read out of the middle of an answer: more comes after it. */
    private static final ObjectMapper JSON =
            StrictJson.MAPPER.copy().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Milliseconds. */
    private static final int CONNECT = 2_000;
    /** Milliseconds; a batch of a rebuild on a busy machine takes seconds. */
    private static final int ANSWER = 30_000;
    /** Milliseconds. */
    private static final int BRIEF = 4_000;

    interface Call<T> {
        T on(ElasticsearchClient client) throws IOException;
    }

    private final SearchSettings settings;
    private @Nullable RestClientTransport transport;

    Elasticsearch(SearchSettings settings) {
        this.settings = settings;
    }

    URI url() {
        return settings.url();
    }

    /**
     * @throws SearchUnavailable the server is not there, is overloaded or does not let us in
     * @throws LaterRevisionIsThere by the version sent, the document is already newer
     * @throws ElasticsearchException it found the request itself wrong: 400 or 404
     */
    <T> T ask(Call<T> call) {
        return ask(call, client());
    }

    /** For questions that are worth nothing after a few seconds. */
    <T> T askBriefly(Call<T> call) {
        var request = RequestConfig.custom()
                .setConnectTimeout(CONNECT)
                .setSocketTimeout(BRIEF)
                .build();
        var options =
                RequestOptions.DEFAULT.toBuilder().setRequestConfig(request).build();
        return ask(call, client().withTransportOptions(new RestClientOptions(options, false)));
    }

    private static <T> T ask(Call<T> call, ElasticsearchClient client) {
        try {
            return call.on(client);
        } catch (ResponseException e) { // a status that the client leaves to us
            throw e.getResponse().getStatusLine().getStatusCode() == 409
                    ? new LaterRevisionIsThere(e)
                    : new SearchUnavailable(e);
        } catch (IOException e) {
            throw new SearchUnavailable(e);
        } catch (ElasticsearchException e) {
            throw isAboutTheRequest(e.status()) ? e : new SearchUnavailable(e);
        }
    }

    private static boolean isAboutTheRequest(int status) {
        return status == 400 || status == 404;
    }

    private synchronized ElasticsearchClient client() {
        if (transport == null) {
            transport = new RestClientTransport(restClient(), new JacksonJsonpMapper(JSON));
        }
        return new ElasticsearchClient(transport);
    }

    private RestClient restClient() {
        RestClientBuilder builder = RestClient.builder(
                        HttpHost.create(settings.url().toString()))
                .setDefaultHeaders(credentials())
                .setRequestConfigCallback(
                        request -> request.setConnectTimeout(CONNECT).setSocketTimeout(ANSWER));
        settings.ca()
                .map(TrustedAuthority::context)
                .ifPresent(context -> builder.setHttpClientConfigCallback(http -> http.setSSLContext(context)));
        return builder.build();
    }

    private Header[] credentials() {
        if (settings.username().isEmpty()) {
            return new Header[0];
        }
        var pair = settings.username().get() + ":" + settings.password().orElse("");
        var encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return new Header[] {new BasicHeader(HttpHeaders.AUTHORIZATION, "Basic " + encoded)};
    }

    /** A writer comes late. */
    static final class LaterRevisionIsThere extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LaterRevisionIsThere(Throwable cause) {
            super(cause);
        }
    }

    @PreDestroy
    synchronized void close() throws IOException {
        if (transport != null) {
            transport.close();
        }
    }
}
