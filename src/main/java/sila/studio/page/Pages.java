package sila.studio.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import sila.kernel.http.Conditional;
import sila.kernel.http.ContentCoding;

/** Answers with a page of the studio, or with a part of one: in the reader's language, packed, kept by no cache. */
@ApplicationScoped
public class Pages {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=utf-8";

    private static final String POLICY = "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:;"
            + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final StudioLanguage language;

    @Context
    HttpHeaders headers;

    Pages(StudioLanguage language) {
        this.language = language;
    }

    public Response show(TemplateInstance page) {
        return answer(200, page).build();
    }

    public Response.ResponseBuilder answer(int status, TemplateInstance page) {
        return on(Response.status(status), render(page));
    }

    public String render(TemplateInstance page) {
        return page.setLocale(language.locale()).render();
    }

    /** With what every answer of the studio carries. */
    Response.ResponseBuilder on(Response.ResponseBuilder answer, String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        ContentCoding coding = Conditional.coding(headers, MediaType.TEXT_HTML, bytes.length);
        if (coding != ContentCoding.IDENTITY) {
            answer.header(HttpHeaders.CONTENT_ENCODING, coding.token());
        }
        return answer.entity(coding.encode(bytes))
                .type(HTML)
                .header(HttpHeaders.CACHE_CONTROL, null)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Accept-Encoding, HX-Request")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    /** After what a form has done; also for htmx, whose requests follow no redirect to another page. */
    public Response goTo(String path) {
        return headers.getHeaderString("HX-Request") == null
                ? Response.seeOther(URI.create(path)).build()
                : Response.noContent().header("HX-Redirect", path).build();
    }
}
