package sila.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import sila.kernel.PublicAddress;
import sila.search.synonyms.Synonyms;

/**
 * The index of published entries. Every verb throws {@link SearchUnavailable} while Elasticsearch is not there. A change
 * is seen by searches within about a second.
 */
@ApplicationScoped
public class SearchIndex {

    private final Elasticsearch elasticsearch;
    private final Generations generations;
    private final Search search;

    SearchIndex(Elasticsearch elasticsearch, Generations generations, Synonyms synonyms, PublicAddress site) {
        this.elasticsearch = elasticsearch;
        this.generations = generations;
        this.search = new Search(
                elasticsearch, generations, new Thesaurus(elasticsearch, generations, synonyms::current), site);
    }

    /**
     * Idempotent; does nothing with those of which a later revision was put or removed already.
     *
     * @throws IllegalStateException one was not taken; the others may have been
     */
    public void put(SearchDocument... documents) {
        for (var alias : generations.writable()) {
            Batch.of(List.of(documents)).send(elasticsearch, alias).forEach(refused -> {
                throw new IllegalStateException(refused.id() + ": " + refused.reason());
            });
        }
    }

    /** Idempotent; does nothing when a later revision of the entry was put already. */
    public void remove(UUID id, long revision) {
        for (var alias : generations.writable()) {
            unlessLater(client -> client.delete(delete ->
                    delete.index(alias).id(id.toString()).version(revision).versionType(VersionType.ExternalGte)));
        }
    }

    /** @throws sila.kernel.Problem 400 when the text or the cursor cannot be understood */
    public SearchResult search(SearchQuery query) {
        return search.run(query);
    }

    /** Begins to build the index anew beside the one that is read. */
    public Rollover rollover() {
        return new Rollover(elasticsearch, generations);
    }

    /** Whether there is an index, made with today's settings and mappings; if not, a rebuild is due. */
    public boolean isCurrent() {
        return generations.isCurrent();
    }

    /** Makes all changes visible now; for tests. */
    void refresh() {
        elasticsearch.ask(client -> client.indices().refresh(r -> r.index(generations.readAlias())));
    }

    private void unlessLater(Elasticsearch.Call<?> write) {
        try {
            elasticsearch.ask(write);
        } catch (Elasticsearch.LaterRevisionIsThere expected) {
            // what was to be written is out of date
        } catch (ElasticsearchException e) {
            // 404: the generation was dropped meanwhile, and the next attempt writes to its successor
            throw e.status() == 404 ? new SearchUnavailable(e) : e;
        }
    }
}
