package sila.studio.page;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import sila.kernel.Language;

/** What a person reads of a failure: the sentences of the problem as a page, or for a part of a page as a header. */
public class ErrorPages {

    private static final String SENTENCE = "Sila-Sentence";

    /** Of strangers at a page that asks for a scope: the question comes before the {@link Door}. */
    private static final int UNAUTHORIZED = Response.Status.UNAUTHORIZED.getStatusCode();

    private final Pages pages;
    private final StudioLanguage language;

    ErrorPages(Pages pages, StudioLanguage language) {
        this.pages = pages;
        this.language = language;
    }

    @CheckedTemplate(basePath = "studio/page", defaultName = HYPHENATED_ELEMENT_NAME)
    record Failure(Language language, String theme, int status, String title, List<String> details)
            implements TemplateInstance {}

    @ServerResponseFilter
    public void inWords(ContainerRequestContext request, ContainerResponseContext response) {
        if (StudioPath.isOf(request)
                && response.getStatus() >= 400
                && response.getEntity() instanceof ObjectNode problem) {
            if (response.getStatus() == UNAUTHORIZED && accepts(request)) {
                answer(response, Door.led(request, Door.SIGN_IN));
            } else if (request.getHeaderString("HX-Request") != null) {
                response.getHeaders()
                        .putSingle(
                                SENTENCE,
                                URLEncoder.encode(sentence(problem), StandardCharsets.UTF_8)
                                        .replace("+", "%20"));
            } else if (accepts(request)) {
                replace(response, problem);
            }
        }
    }

    private static boolean accepts(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        return accept == null || accept.contains("text/html") || accept.contains("*/*");
    }

    private void replace(ContainerResponseContext response, ObjectNode problem) {
        var page = new Failure(
                language.language(),
                language.theme(),
                response.getStatus(),
                problem.path("title").asText(),
                details(problem));
        answer(response, pages.answer(response.getStatus(), page).build());
    }

    private static void answer(ContainerResponseContext response, Response answer) {
        response.setStatus(answer.getStatus());
        answer.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
        response.setEntity(answer.getEntity(), null, answer.getMediaType());
    }

    private static List<String> details(JsonNode problem) {
        return StreamSupport.stream(problem.path("errors").spliterator(), false)
                .map(error -> error.path("detail").asText())
                .toList();
    }

    private static String sentence(JsonNode problem) {
        return (problem.path("title").asText() + " " + String.join(" ", details(problem))).strip();
    }
}
