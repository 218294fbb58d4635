package sila.site;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import sila.entries.previews.OpenPreviews;
import sila.site.redirects.Redirects;
import sila.site.select.Messages;
import sila.site.select.PreviewPages;
import sila.site.select.Sections;

/**
 * The site as it would be, for whoever has a preview token: the same pages, made when they are asked for and kept by
 * nobody. Every link of the site leads on within the preview.
 */
@Path("/preview/{token}")
public class PreviewResource {

    private static final String ROOT = "/preview/";

    /** Links to pages of the site: what is escaped in texts and attributes cannot look like one. */
    private static final Pattern LINK = Pattern.compile("(<a\\b[^>]*\\bhref=\")/(?!/|(?:media|assets|feeds|api|q)/)");

    private final OpenPreviews previews;
    private final PreviewPages pages;
    private final Messages messages;
    private final Redirects redirects;

    PreviewResource(OpenPreviews previews, PreviewPages pages, Messages messages, Redirects redirects) {
        this.previews = previews;
        this.pages = pages;
        this.messages = messages;
        this.redirects = redirects;
    }

    /** The door leads to the page of the entry that the token is for; with a slash behind it is the home page. */
    @GET
    @Operation(hidden = true)
    public Response door(@PathParam("token") String token, @Context UriInfo uri) {
        var open = previews.open(token);
        if (open.isEmpty()) {
            return over();
        }
        var site = pages.of(open.get().edition(), open.get().until());
        var entry = open.get().entry();
        if (uri.getRequestUri().getPath().endsWith("/")) {
            return answer(token, site, Sections.HOME.path());
        }
        String path = Optional.ofNullable(entry).flatMap(site::pathOf).orElse("/");
        return guarded(Response.seeOther(URI.create(ROOT + token + path)));
    }

    @GET
    @Path("{path:.+}")
    @Operation(hidden = true)
    public Response page(@PathParam("token") String token, @PathParam("path") String path) {
        return previews.open(token)
                .map(open -> answer(token, pages.of(open.edition(), open.until()), "/" + path))
                .orElseGet(this::over);
    }

    private Response answer(String token, PreviewPages.Of site, String path) {
        boolean isAddress = path.equals("/")
                || SiteResource.ADDRESS.matcher(path.substring(1)).matches();
        var page = isAddress ? site.at(path) : Optional.<TemplateInstance>empty();
        return page.isPresent()
                ? html(200, within(token, page.get().render()))
                : redirects
                        .from(path, site::pathOf)
                        .map(way -> redirected(token, way))
                        .orElseGet(() -> html(404, within(token, site.notFound().render())));
    }

    private static Response redirected(String token, Redirects.Way way) {
        String to = way.to().startsWith("/") ? ROOT + token + way.to() : way.to();
        return guarded(Response.status(Response.Status.FOUND).location(URI.create(to)));
    }

    private static String within(String token, String html) {
        return LINK.matcher(html).replaceAll("$1" + Matcher.quoteReplacement(ROOT + token + "/"));
    }

    private Response over() {
        return html(404, messages.previewIsOver().render());
    }

    private static Response html(int status, String page) {
        return guarded(Response.status(status)
                .type(MediaType.TEXT_HTML + ";charset=utf-8")
                .entity(page));
    }

    private static Response guarded(Response.ResponseBuilder answer) {
        return SiteHeaders.onFramed(answer.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .header("X-Robots-Tag", "noindex, nofollow"))
                .build();
    }
}
