package sila.site.select;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import sila.kernel.PublicAddress;
import sila.site.theme.Link;
import sila.site.theme.Site;
import sila.site.theme.ThemeFile;

/** Makes what stands around every page. */
@ApplicationScoped
class Frame {

    private static final String STYLESHEET = "site.css";

    private final Site site;

    Frame(PublicAddress address, Sections sections) {
        site = new Site(
                address.of(""),
                ThemeFile.named(STYLESHEET).orElseThrow().address(),
                sections.menu(),
                List.of(new Link("RSS: все материалы", "/feeds/all/rss.xml")));
    }

    Site site() {
        return site;
    }
}
