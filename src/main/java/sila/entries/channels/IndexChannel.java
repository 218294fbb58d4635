package sila.entries.channels;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import sila.contentmodel.ContentType;
import sila.contentmodel.Place;
import sila.entries.BulkChannel;
import sila.entries.Publication;
import sila.search.SearchDocument;
import sila.search.SearchIndex;

/** Makes published entries findable. */
@ApplicationScoped
public class IndexChannel implements BulkChannel {

    private final SearchIndex index;
    private final IndexDocuments documents;

    IndexChannel(SearchIndex index, IndexDocuments documents) {
        this.index = index;
        this.documents = documents;
    }

    @Override
    public String name() {
        return "index";
    }

    /** The feed is read from the index too. */
    @Override
    public boolean carries(ContentType type) {
        return isIndexed(type);
    }

    static boolean isIndexed(ContentType type) {
        return type.publishedIn(Place.SEARCH) || type.publishedIn(Place.FEED);
    }

    @Override
    public void putAll(List<Publication> publications) {
        index.put(QuarkusTransaction.requiringNew()
                .call(() -> publications.stream().map(documents::of).toArray(SearchDocument[]::new)));
    }

    @Override
    public void remove(ContentType type, UUID entry, long revision) {
        index.remove(entry, revision);
    }
}
