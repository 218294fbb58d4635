package sila.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;
import sila.kernel.PublicAddress;
import sila.site.page.MovedPage;
import sila.site.redirects.Redirect;
import sila.site.redirects.Redirects;

/** Redirects as pages that lead on by themselves: any web server serves those. */
@ApplicationScoped
class MovedPages {

    private static final Logger LOG = Logger.getLogger(MovedPages.class);
    private static final int AT_ONCE = 200;

    private final Redirects redirects;
    private final PublicAddress address;

    MovedPages(Redirects redirects, PublicAddress address) {
        this.redirects = redirects;
        this.address = address;
    }

    /** @param problems takes what is left out, with its address and the reason */
    void write(Path out, List<String> problems) {
        String last = "";
        for (var some = redirects.after(last, AT_ONCE); !some.isEmpty(); some = redirects.after(last, AT_ONCE)) {
            some.forEach(redirect -> write(out, redirect, problems));
            last = some.get(some.size() - 1).path();
        }
    }

    private void write(Path out, Redirect redirect, List<String> problems) {
        redirects.way(redirect).ifPresent(way -> {
            String canonical = way.to().startsWith("/") ? address.of(way.to()) : way.to();
            try {
                SiteBuild.writeFile(out, file(redirect.path()), new MovedPage(way.to(), canonical));
            } catch (IOException | InvalidPathException unwritable) {
                LOG.warnf(unwritable, "site=build path=%s", redirect.path());
                problems.add(redirect.path() + ": " + unwritable.getMessage());
            }
        });
    }

    /** What looks like a file is one. */
    private static String file(String path) {
        boolean isFile = path.lastIndexOf('.') > path.lastIndexOf('/');
        return isFile ? path.substring(1) : PageStore.key(path);
    }
}
