package sila.site;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sila.storage.Area;
import sila.storage.Storage;
import sila.storage.Stored;

/** The rendered pages in S3: {@code /articles/pay-rise} is kept as {@code articles/pay-rise/index.html}. */
@ApplicationScoped
class PageStore {

    private static final String FILE = "index.html";
    private static final String TYPE = MediaType.TEXT_HTML + ";charset=utf-8";

    private final Storage storage;

    PageStore(Storage storage) {
        this.storage = storage;
    }

    /** @param path from the site's root, without a slash at the end: {@code /articles}, only the first page is {@code /} */
    static String key(String path) {
        return path.equals("/") ? FILE : path.substring(1) + "/" + FILE;
    }

    void put(String path, TemplateInstance page) {
        put(Map.of(path, page));
    }

    /** @param pages by path */
    void put(Map<String, TemplateInstance> pages) {
        storage.put(
                Area.SITE,
                pages.entrySet().stream()
                        .map(page -> new Storage.Whole(
                                key(page.getKey()), Page.of(page.getValue()).bytes(), TYPE))
                        .toList());
    }

    void remove(String path) {
        storage.remove(Area.SITE, key(path));
    }

    Optional<Page> read(String path) {
        return storage.find(Area.SITE, key(path))
                .map(Stored::modified)
                .flatMap(modified -> storage.read(Area.SITE, key(path)).map(bytes -> new Page(bytes, modified)));
    }

    /** Addresses of the pages below one: {@code /articles/page} has {@code /articles/page/2}. */
    Stream<String> below(String path) {
        return storage.list(Area.SITE, path.substring(1) + "/")
                .filter(key -> key.endsWith("/" + FILE))
                .map(key -> "/" + key.substring(0, key.length() - FILE.length() - 1));
    }

    record Page(byte[] bytes, Instant modified) {

        static Page of(TemplateInstance template) {
            return new Page(template.render().getBytes(StandardCharsets.UTF_8), Instant.now());
        }
    }
}
