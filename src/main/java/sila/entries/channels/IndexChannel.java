package sila.entries.channels;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import sila.contentmodel.ContentType;
import sila.contentmodel.Place;
import sila.entries.Channel;
import sila.entries.Publication;
import sila.search.SearchDocument;
import sila.search.SearchIndex;

/** Makes published entries findable. */
@ApplicationScoped
public class IndexChannel implements Channel {

    private final SearchIndex index;

    IndexChannel(SearchIndex index) {
        this.index = index;
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
    public void put(List<Publication> publications) {
        index.put(IndexDocuments.of(publications).toArray(SearchDocument[]::new));
    }

    @Override
    public void remove(ContentType type, UUID entry, long revision) {
        index.remove(entry, revision);
    }
}
