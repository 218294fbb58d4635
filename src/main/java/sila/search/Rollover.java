package sila.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A rebuild of the whole index while the old one is read: put every document, then {@link #complete()}. Closed before
 * that, everything stays as it was. Documents put and removed meanwhile through {@link SearchIndex}, on any node, reach
 * the new index too, and of two states of an entry the later stays. A rebuild that begins while another is under way
 * ends the other.
 */
public final class Rollover implements AutoCloseable {

    private static final int BATCH = 200;
    /** Characters of text; a batch stays far below the 100 MB that the server takes at once. */
    private static final int BATCH_SIZE = 4_000_000;

    private final Elasticsearch elasticsearch;
    private final Generations generations;
    private final String generation;
    private final List<SearchDocument> batch = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private int batchSize;
    private boolean complete;

    Rollover(Elasticsearch elasticsearch, Generations generations) {
        this.elasticsearch = elasticsearch;
        this.generations = generations;
        this.generation = generations.begin();
    }

    public void put(SearchDocument document) {
        batch.add(document);
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
    public List<Refusal> complete() {
        flush();
        generations.complete(generation);
        complete = true;
        return List.copyOf(refused);
    }

    private void flush() {
        refused.addAll(Batch.of(batch).send(elasticsearch, generations.writeAlias(generation)));
        batch.clear();
        batchSize = 0;
    }

    @Override
    public void close() {
        if (!complete) {
            generations.drop(generation);
        }
    }
}
