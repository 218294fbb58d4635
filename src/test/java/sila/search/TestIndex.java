package sila.search;

import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import sila.kernel.Language;
import sila.search.synonyms.Synonyms;

/** An index of its own on the configured server, empty at first and gone at the end; the synonyms are the hub's. */
final class TestIndex implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private record Settings(URI url, String index) implements SearchSettings {

        @Override
        public Optional<String> username() {
            return ConfigProvider.getConfig().getOptionalValue("sila.elasticsearch.username", String.class);
        }

        @Override
        public Optional<String> password() {
            return ConfigProvider.getConfig().getOptionalValue("sila.elasticsearch.password", String.class);
        }

        @Override
        public Optional<Path> ca() {
            return ConfigProvider.getConfig().getOptionalValue("sila.elasticsearch.ca", Path.class);
        }
    }

    final Elasticsearch elasticsearch;
    final Generations generations;
    final SearchIndex index;

    private TestIndex(SearchSettings settings) {
        elasticsearch = new Elasticsearch(settings);
        generations = new Generations(elasticsearch, settings);
        index = new SearchIndex(
                elasticsearch,
                generations,
                CDI.current().select(Synonyms.class).get(),
                () -> URI.create("https://sila.example"));
    }

    static TestIndex fresh() {
        return at(ConfigProvider.getConfig().getValue("sila.elasticsearch.url", URI.class));
    }

    static TestIndex at(URI url) {
        return new TestIndex(new Settings(url, "test-" + UUID.randomUUID()));
    }

    static SearchDocument document(String title, String body) {
        return document(UUID.randomUUID(), title, body, 1);
    }

    static SearchDocument document(UUID id, String title, String body, long revision) {
        return new SearchDocument(
                id,
                "legal-case",
                "slug",
                "/legal-cases/slug",
                Language.RU,
                title,
                "",
                body,
                List.of("salary"),
                List.of("77"),
                Map.of("court", "Мосгорсуд"),
                NOON,
                revision,
                1,
                Set.of("search"));
    }

    void put(SearchDocument... documents) {
        for (var document : documents) {
            index.put(document);
        }
        index.refresh();
    }

    List<String> titles(String text) {
        return titles(SearchQuery.of(text));
    }

    List<String> titles(SearchQuery query) {
        return index.search(query).items().stream()
                .map(hit -> hit.entry().title())
                .toList();
    }

    List<String> tokens(String analyzer, String text) {
        return elasticsearch
                .ask(client -> client.indices().analyze(a -> a.index(generations.readAlias())
                        .analyzer(analyzer)
                        .text(text)))
                .tokens()
                .stream()
                .map(token -> token.token())
                .toList();
    }

    @Override
    public void close() throws IOException {
        var indices = elasticsearch.ask(client -> client.indices()
                .get(g -> g.index(generations.readAlias() + "-*"))
                .result());
        if (!indices.isEmpty()) {
            elasticsearch.ask(client -> client.indices().delete(d -> d.index(List.copyOf(indices.keySet()))));
        }
        elasticsearch.close();
    }
}
