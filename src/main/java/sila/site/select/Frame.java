package sila.site.select;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import sila.kernel.PublicAddress;
import sila.kernel.http.StaticFile;
import sila.site.theme.Link;
import sila.site.theme.Moment;
import sila.site.theme.Site;

/** Makes what stands around every page. */
@ApplicationScoped
class Frame {

    private static final String STYLESHEET = "site.css";

    private final Site site;

    @Inject
    Frame(PublicAddress address, Sections sections) {
        this(new Site(
                address.of(""),
                Site.ASSETS + "/"
                        + StaticFile.in(Site.ASSET_DIRECTORY, STYLESHEET)
                                .orElseThrow()
                                .address(),
                sections.menu(),
                List.of(new Link("RSS: все материалы", "/feeds/all/rss.xml")),
                null));
    }

    private Frame(Site site) {
        this.site = site;
    }

    /** The same around a preview: it says until when it can be looked at. */
    Frame ofPreview(Instant until) {
        return new Frame(site.asPreview(Moment.hour(until)));
    }

    Site site() {
        return site;
    }
}
