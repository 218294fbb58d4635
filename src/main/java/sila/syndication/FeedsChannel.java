package sila.syndication;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Place;
import sila.entries.BulkChannel;
import sila.entries.Publication;
import sila.entries.Publications;
import sila.jobs.Repeatable;

/** Makes the feed item of an entry. The common fields are taken by their names: {@code lead}, {@code body}, {@code cover}… */
@ApplicationScoped
public class FeedsChannel implements BulkChannel {

    private final Publications publications;
    private final ContentModel model;
    private final Instance<FeedFormat> formats;

    FeedsChannel(Publications publications, ContentModel model, @Any Instance<FeedFormat> formats) {
        this.publications = publications;
        this.model = model;
        this.formats = formats;
    }

    @Override
    public String name() {
        return "feeds";
    }

    @Override
    public boolean carries(ContentType type) {
        return type.publishedIn(Place.RSS);
    }

    @Override
    public boolean followsReferences() {
        return true;
    }

    @Override
    public Collection<String> touches(List<Publication> states) {
        return states.stream()
                .flatMap(state -> Selection.showing(state, model))
                .flatMap(selection ->
                        formats.stream().map(format -> "/feeds/" + selection.path() + "/" + format.fileName()))
                .distinct()
                .toList();
    }

    @Override
    public void putAll(List<Publication> several) {
        Repeatable.run(() -> several.forEach(this::keep));
    }

    private void keep(Publication publication) {
        FeedItem item = FeedItem.of(publication.id());
        if (item.revision <= publication.revision()) {
            fill(item, publication);
            item.persist();
        }
    }

    @Override
    public void remove(ContentType type, UUID entry, long revision) {
        Repeatable.run(() -> FeedItem.update(
                "withdrawn = true, revision = ?1 where entryId = ?2 and revision <= ?1", revision, entry));
    }

    private void fill(FeedItem item, Publication publication) {
        JsonNode fields = publication.fields();
        item.type = publication.type().name();
        item.path = publication.path();
        item.language = publication.language().code();
        item.title = XmlText.of(publication.title());
        item.summary = XmlText.of(fields.path("lead").asText(""));
        item.html = XmlText.of(fields.path("body").path("html").asText(""));
        item.author = author(fields.path("author").asText(""));
        item.topics = publication.terms("topics");
        item.regions = publication.terms("regions");
        item.picture = picture(fields.path("cover"));
        item.publishedAt = publication.publishedAt();
        item.updatedAt = publication.updatedAt();
        item.revision = publication.revision();
        item.withdrawn = false;
    }

    private @Nullable String author(String id) {
        return id.isEmpty()
                ? null
                : publications
                        .find(UUID.fromString(id))
                        .map(author -> XmlText.of(author.title()))
                        .orElse(null);
    }

    private static FeedItem.@Nullable Picture picture(JsonNode cover) {
        return Optional.of(cover)
                .filter(asset -> asset.has("url"))
                .map(asset -> new FeedItem.Picture(
                        asset.path("url").asText(),
                        asset.path("type").asText(),
                        asset.path("bytes").asLong()))
                .orElse(null);
    }
}
