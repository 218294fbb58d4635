package sila.site;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import sila.entries.Publication;
import sila.entries.Publications;
import sila.site.select.EntryPages;
import sila.site.select.ListPages;
import sila.site.select.Messages;
import sila.site.select.Sections;
import sila.site.select.SharedPages;
import sila.site.theme.Site;

/** Writes the whole site into a directory, to be served by any web server that passes {@code /media} and {@code /feeds} to the hub. */
@ApplicationScoped
public class SiteBuild {

    private static final Logger LOG = Logger.getLogger(SiteBuild.class);
    private static final int AT_ONCE = 200;

    private final Publications publications;
    private final EntryPages entries;
    private final SharedPages shared;
    private final ListPages lists;
    private final Messages messages;
    private final MovedPages moved;

    SiteBuild(
            Publications publications,
            EntryPages entries,
            SharedPages shared,
            ListPages lists,
            Messages messages,
            MovedPages moved) {
        this.publications = publications;
        this.entries = entries;
        this.shared = shared;
        this.lists = lists;
        this.messages = messages;
        this.moved = moved;
    }

    /**
     * @param pages written, without those that only lead on from old addresses
     * @param problems entries and redirects left out, each with its address and the reason
     */
    public record Report(int pages, List<String> problems) {}

    /** @param out made when it is not there; files of an earlier build are replaced, others are left alone */
    @ActivateRequestContext
    public Report build(Path out) throws IOException {
        var problems = new ArrayList<String>();
        moved.write(out, problems); // first: where there is a page, that stands
        int written = 0;
        for (String path : shared.paths()) {
            written += lists.isFirst(path)
                    ? writeList(out, path)
                    : write(out, path, shared.at(path).orElseThrow());
        }
        UUID last = new UUID(0, 0);
        for (var some = publications.after(last, AT_ONCE); !some.isEmpty(); some = publications.after(last, AT_ONCE)) {
            for (Publication entry : some) {
                written += write(out, entry, problems);
            }
            last = some.get(some.size() - 1).id();
        }
        writeFile(out, "404.html", messages.notFound());
        copyAssets(out.resolve("assets"));
        return new Report(written, problems);
    }

    private int write(Path out, Publication entry, List<String> problems) throws IOException {
        if (!Sections.isOnSite(entry.type())) {
            return 0;
        }
        try {
            return write(out, entry.path(), entries.page(entry));
        } catch (RuntimeException unpresentable) {
            LOG.warnf(unpresentable, "site=build path=%s", entry.path());
            problems.add(entry.path() + ": " + unpresentable.getMessage());
            return 0;
        }
    }

    private int writeList(Path out, String first) throws IOException {
        int written = 0;
        try (var pages = lists.from(first, 1)) {
            for (var placed : (Iterable<ListPages.Placed>) pages::iterator) {
                written += write(out, placed.path(), placed.page());
            }
        }
        return written;
    }

    private static int write(Path out, String path, TemplateInstance page) throws IOException {
        writeFile(out, PageStore.key(path), page);
        return 1;
    }

    static void writeFile(Path out, String file, TemplateInstance page) throws IOException {
        Path target = out.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, page.render());
    }

    private static void copyAssets(Path out) throws IOException {
        Files.createDirectories(out);
        ClassPathUtils.consumeAsPaths(
                SiteBuild.class.getClassLoader(), Site.ASSET_DIRECTORY, assets -> copyAll(assets, out));
    }

    private static void copyAll(Path assets, Path out) {
        try (var files = Files.list(assets)) {
            for (Path file : files.toList()) {
                Files.copy(file, out.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
