package sila.syndication;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Place;
import sila.entries.Channel;
import sila.entries.Publication;
import sila.entries.Publications;
import sila.jobs.Repeatable;

/** Makes the feed item of an entry. The common fields are taken by their names: {@code lead}, {@code body}, {@code cover}… */
@ApplicationScoped
public class FeedsChannel implements Channel {

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
    public void put(List<Publication> several) {
        Repeatable.run(() -> {
            Map<UUID, Publication> authors = publications.all(
                    several.stream().flatMap(FeedsChannel::author).distinct().toList());
            FeedItem.put(several.stream().map(each -> state(each, authors)).toList());
        });
    }

    @Override
    public void remove(ContentType type, UUID entry, long revision) {
        Repeatable.run(() -> FeedItem.update(
                "withdrawn = true, revision = ?1 where entryId = ?2 and revision <= ?1", revision, entry));
    }

    private static FeedItem.State state(Publication publication, Map<UUID, Publication> authors) {
        JsonNode fields = publication.fields();
        return new FeedItem.State(
                publication.id(),
                publication.type().name(),
                publication.path(),
                publication.language().code(),
                XmlText.of(publication.title()),
                XmlText.of(fields.path("lead").asText("")),
                XmlText.of(fields.path("body").path("html").asText("")),
                author(publication)
                        .flatMap(id -> Stream.ofNullable(authors.get(id)))
                        .map(author -> XmlText.of(author.title()))
                        .findFirst()
                        .orElse(null),
                publication.terms("topics"),
                publication.terms("regions"),
                picture(fields.path("cover")),
                publication.publishedAt(),
                publication.updatedAt(),
                publication.revision());
    }

    private static Stream<UUID> author(Publication publication) {
        String id = publication.fields().path("author").asText("");
        return id.isEmpty() ? Stream.empty() : Stream.of(UUID.fromString(id));
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
