package sila.site;

import io.quarkus.qute.TemplateInstance;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.http.Conditional;
import sila.site.redirects.Redirects;
import sila.site.select.Messages;
import sila.site.select.Sections;
import sila.site.select.SharedPages;
import sila.storage.StorageUnavailable;

/** Serves the rendered pages, at every address that nothing else of the hub has. */
@Path("/")
public class SiteResource {

    private static final Logger LOG = Logger.getLogger(SiteResource.class);
    private static final int RETRY_SECONDS = 30;
    private static final String FOR_AN_HOUR = "public, max-age=3600";

    static final Pattern ADDRESS = Pattern.compile("[a-z0-9-]{1,100}(/[a-z0-9-]{1,100}){0,2}");
    /** First parts of addresses that are not the site's: what is not found there is answered as a problem. */
    private static final Set<String> FOREIGN = Set.of("api", "media", "feeds", "q", "assets", "studio");

    private final PageStore store;
    private final SharedPages shared;
    private final Messages messages;
    private final Renewals renewals;
    private final Redirects redirects;

    SiteResource(PageStore store, SharedPages shared, Messages messages, Renewals renewals, Redirects redirects) {
        this.store = store;
        this.shared = shared;
        this.messages = messages;
        this.renewals = renewals;
        this.redirects = redirects;
    }

    @GET
    @Operation(hidden = true)
    public Response home(@Context HttpHeaders headers) {
        return stored(Sections.HOME.path(), headers);
    }

    @GET
    @Path("{path:.+}")
    @Operation(hidden = true)
    public Response page(@PathParam("path") String path, @Context UriInfo uri, @Context HttpHeaders headers) {
        if (FOREIGN.contains(path.split("/", 2)[0])) {
            throw Problem.notFound(Text.of("По этому адресу ничего нет.", "There is nothing at this address."));
        }
        if (!ADDRESS.matcher(path).matches()) {
            return redirected("/" + path).orElseGet(() -> answer(404, messages.notFound()));
        }
        // the path parameter comes without the slash that the address may end in; being an address of ours it can
        // never lead to another host
        return uri.getRequestUri().getPath().endsWith("/") ? withoutSlash("/" + path) : stored("/" + path, headers);
    }

    /** To the end of the way in one step. */
    private Response withoutSlash(String path) {
        return redirected(path)
                .filter(way -> store.read(path).or(() -> firstTime(path)).isEmpty())
                .orElseGet(() -> moved(path));
    }

    private Response stored(String path, HttpHeaders headers) {
        return store.read(path)
                .or(() -> firstTime(path))
                .map(page -> Conditional.of(headers, page.bytes(), MediaType.TEXT_HTML, page.modified()))
                .map(answer -> SiteHeaders.on(Response.fromResponse(answer)).build())
                .or(() -> redirected(path))
                .orElseGet(() -> answer(404, messages.notFound()));
    }

    /** Browsers would keep a permanent one for ever, also when somebody has mended it. */
    private Optional<Response> redirected(String path) {
        return redirects.from(path).map(way -> SiteHeaders.on(
                        Response.status(way.permanent() ? Response.Status.MOVED_PERMANENTLY : Response.Status.FOUND)
                                .location(URI.create(way.to()))
                                .header(HttpHeaders.CACHE_CONTROL, way.permanent() ? FOR_AN_HOUR : "no-cache"))
                .build());
    }

    /** Nothing has been published yet that would have made the page. */
    private Optional<PageStore.Page> firstTime(String path) {
        return shared.at(path).map(page -> {
            renewals.request(List.of(path));
            return PageStore.Page.of(page);
        });
    }

    private static Response moved(String path) {
        return SiteHeaders.on(Response.status(Response.Status.MOVED_PERMANENTLY).location(URI.create(path)))
                .build();
    }

    private static Response answer(int status, TemplateInstance page) {
        ResponseBuilder answer = Response.status(status)
                .type(MediaType.TEXT_HTML + ";charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .entity(page.render());
        return SiteHeaders.on(answer).build();
    }

    @ServerExceptionMapper({StorageUnavailable.class, PersistenceException.class})
    public Response unavailable(Exception cause) {
        LOG.warnf("site=unavailable problem=%s", cause);
        return Response.fromResponse(answer(503, messages.unavailable()))
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }
}
