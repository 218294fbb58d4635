package sila.site;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import sila.kernel.PublicAddress;
import sila.kernel.SafeHtml;
import sila.kernel.http.Conditional;
import sila.site.select.SharedPages;

/** Tells search engines where to look. */
@Path("/")
public class RobotsResource {

    /** A site map may not have more (sitemaps.org). */
    private static final int MOST = 50_000;

    private static final String OPEN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            """;

    private static final String CLOSE = "\n</urlset>\n";

    private final PublicAddress address;
    private final SharedPages shared;

    RobotsResource(PublicAddress address, SharedPages shared) {
        this.address = address;
        this.shared = shared;
    }

    @GET
    @Path("robots.txt")
    @Operation(hidden = true)
    public Response robots(@Context HttpHeaders headers) {
        String text = "User-agent: *\nDisallow: /api/\nDisallow: /q/\nDisallow: /preview/\n\nSitemap: "
                + address.of("/sitemap.xml") + "\n";
        return Conditional.of(headers, text.getBytes(StandardCharsets.UTF_8), MediaType.TEXT_PLAIN, null);
    }

    @GET
    @Path("sitemap.xml")
    @Operation(hidden = true)
    public Response sitemap(@Context HttpHeaders headers) {
        var lists = shared.paths().stream().map(path -> place(path, ""));
        var entries = QuarkusTransaction.requiringNew().call(() -> SitePage.newest(MOST)).stream()
                .map(page -> place(page.path(), "<lastmod>" + page.changedAt() + "</lastmod>"));
        String xml = Stream.concat(lists, entries).limit(MOST).collect(Collectors.joining("\n", OPEN, CLOSE));
        return Conditional.of(headers, xml.getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_XML, null);
    }

    private String place(String path, String changed) {
        return "<url><loc>" + SafeHtml.escape(address.of(path)) + "</loc>" + changed + "</url>";
    }
}
