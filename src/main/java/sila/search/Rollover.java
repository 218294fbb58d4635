package sila.search;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.util.ArrayList;
import java.util.List;

/**
 * A rebuild of the whole index while the old one is read: put every document, then {@link #complete()}. Closed before
 * that, everything stays as it was. Documents put and removed meanwhile through {@link SearchIndex}, on any node, reach
 * the new index too, and of two states of an entry the later stays. A rebuild that begins while another is under way
 * ends the other.
 */
public final class Rollover implements AutoCloseable {

    /** A document the index did not take. */
    public record Refused(String id, String reason) {}

    private static final int BATCH = 200;
    /** Characters of text; a batch stays far below the 100 MB that the server takes at once. */
    private static final int BATCH_SIZE = 4_000_000;

    private final Elasticsearch elasticsearch;
    private final Generations generations;
    private final String generation;
    private final List<BulkOperation> batch = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private int batchSize;
    private boolean complete;

    Rollover(Elasticsearch elasticsearch, Generations generations) {
        this.elasticsearch = elasticsearch;
        this.generations = generations;
        this.generation = generations.begin();
    }

    public void put(SearchDocument document) {
        batch.add(BulkOperation.of(
                operation -> operation.index(index -> index.id(document.id().toString())
                        .version(document.revision())
                        .versionType(VersionType.ExternalGte)
                        .document(IndexSchema.document(document)))));
        batchSize += document.body().length();
        if (batch.size() == BATCH || batchSize > BATCH_SIZE) {
            flush();
        }
    }

    /**
     * Readers get the new index from now on.
     *
     * @return the documents left out, with the server's reason
     */
    public List<Refused> complete() {
        flush();
        generations.complete(generation);
        complete = true;
        return List.copyOf(refused);
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        var answer = elasticsearch.ask(client -> client.bulk(bulk -> bulk.index(generations.writeAlias(generation))
                .requireAlias(true)
                .operations(batch)));
        answer.items().stream().filter(Rollover::isRefused).forEach(this::remember);
        batch.clear();
        batchSize = 0;
    }

    /** 409 is no refusal: a later state of the entry is there already. */
    private static boolean isRefused(BulkResponseItem item) {
        return item.error() != null && item.status() != 409;
    }

    private void remember(BulkResponseItem item) {
        refused.add(new Refused(String.valueOf(item.id()), String.valueOf(item.error())));
    }

    @Override
    public void close() {
        if (!complete) {
            generations.drop(generation);
        }
    }
}
