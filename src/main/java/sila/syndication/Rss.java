package sila.syndication;

import com.rometools.modules.atom.modules.AtomLinkModuleImpl;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Enclosure;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import sila.contentmodel.ContentModel;
import sila.contentmodel.Term;
import sila.kernel.Language;
import sila.kernel.PublicAddress;

/** RSS 2.0 with content:encoded, dc:creator and atom:link, as the RSS Advisory Board's Best Practices Profile asks. */
@ApplicationScoped
class Rss implements FeedFormat {

    private static final String NAME = "Сила в каждом";
    private static final String ABOUT = "Всероссийский Электропрофсоюз: новости, эфиры и правовая помощь.";

    private final PublicAddress address;
    private final ContentModel model;

    Rss(PublicAddress address, ContentModel model) {
        this.address = address;
        this.model = model;
    }

    @Override
    public String fileName() {
        return "rss.xml";
    }

    @Override
    public String mediaType() {
        return "application/rss+xml";
    }

    @Override
    public byte[] written(Feed feed) {
        try {
            return new WireFeedOutput().outputString(channel(feed)).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Channel channel(Feed feed) {
        var channel = new Channel("rss_2.0");
        channel.setEncoding(StandardCharsets.UTF_8.name());
        channel.setTitle(NAME + " — " + feed.selection().title().in(Language.RU));
        channel.setLink(address.of("/"));
        channel.setDescription(ABOUT);
        channel.setLanguage(Language.RU.code());
        feed.updatedAt().map(Date::from).ifPresent(channel::setLastBuildDate);
        channel.getModules().add(self(feed));
        channel.setItems(feed.items().stream().map(this::item).toList());
        return channel;
    }

    private AtomLinkModuleImpl self(Feed feed) {
        var link = new Link();
        link.setRel("self");
        link.setType(mediaType());
        link.setHref(address.of("/feeds/" + feed.selection().path() + "/" + fileName()));
        var module = new AtomLinkModuleImpl();
        module.setLinks(List.of(link));
        return module;
    }

    private Item item(FeedItem from) {
        var item = new Item();
        item.setTitle(from.title);
        item.setLink(address.of(from.path));
        item.setGuid(guid(from));
        item.setPubDate(Date.from(from.publishedAt));
        item.setCategories(
                from.topics.stream().flatMap(code -> category(code).stream()).toList());
        if (!from.summary.isEmpty()) {
            item.setDescription(description(from));
        }
        if (!from.html.isEmpty()) {
            item.setContent(content(from));
        }
        Optional.ofNullable(from.author).ifPresent(author -> item.getModules().add(creator(author)));
        Optional.ofNullable(from.picture).ifPresent(picture -> item.setEnclosures(List.of(enclosure(picture))));
        return item;
    }

    private static Guid guid(FeedItem from) {
        var guid = new Guid();
        guid.setPermaLink(false);
        guid.setValue(from.guid);
        return guid;
    }

    private Optional<Category> category(String topic) {
        return model.vocabulary("topics").term(topic).map(Term::title).map(title -> {
            var category = new Category();
            category.setValue(title.in(Language.RU));
            return category;
        });
    }

    private static Description description(FeedItem from) {
        var description = new Description();
        description.setType("text/plain");
        description.setValue(from.summary);
        return description;
    }

    /** The renderer of rich text writes every attribute in double quotes and escapes them in text. */
    private Content content(FeedItem from) {
        var content = new Content();
        content.setType(Content.HTML);
        content.setValue(from.html.replace("=\"/", "=\"" + address.of("/")));
        return content;
    }

    private static DCModuleImpl creator(String author) {
        var dublinCore = new DCModuleImpl();
        dublinCore.setCreator(author);
        return dublinCore;
    }

    private Enclosure enclosure(FeedItem.Picture picture) {
        var enclosure = new Enclosure();
        enclosure.setUrl(address.of(picture.url()));
        enclosure.setType(picture.type());
        enclosure.setLength(picture.bytes());
        return enclosure;
    }
}
