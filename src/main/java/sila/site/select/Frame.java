package sila.site.select;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import sila.kernel.PublicAddress;
import sila.site.theme.Link;
import sila.site.theme.Site;

/** Makes what stands around every page. */
@ApplicationScoped
class Frame {

    private static final String STYLESHEET = "/assets/site.css";

    private final Site site;

    Frame(PublicAddress address, Sections sections) {
        site = new Site(
                address.of(""),
                STYLESHEET + "?v=" + checksum("/META-INF/resources" + STYLESHEET),
                sections.menu(),
                List.of(new Link("RSS: все материалы", "/feeds/all/rss.xml")));
    }

    Site site() {
        return site;
    }

    private static String checksum(String resource) {
        try (InputStream in = Frame.class.getResourceAsStream(resource)) {
            var sum = new CRC32();
            sum.update(Objects.requireNonNull(in, resource).readAllBytes());
            return Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
