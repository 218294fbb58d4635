package sila.kernel.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;

/** The one way any failure is answered: {@code application/problem+json}, in the language the client prefers. */
public class ProblemMapping {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = Logger.getLogger(ProblemMapping.class);

    @Context
    HttpHeaders headers;

    /** No cache keeps it: what is missing now may be published the next moment, and nothing would purge the refusal. */
    @ServerExceptionMapper
    public Response problem(Problem problem) {
        var answer = Response.status(problem.status())
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(document(problem, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        if (problem.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, 5);
        }
        return answer.build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthorized() {
        var problem = new Problem(
                401,
                "unauthorized",
                Text.of(
                        "Нужен действующий токен: заголовок «Authorization: Bearer …».",
                        "A valid token is needed: header \"Authorization: Bearer …\"."));
        return Response.fromResponse(problem(problem))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"sila\"")
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return problem(new Problem(
                403,
                "forbidden",
                Text.of(
                        "У этого токена нет права на такое действие.",
                        "This token does not carry the scope for this action.")));
    }

    @ServerExceptionMapper
    public Response ofJaxRs(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        return Response.fromResponse(problem(new Problem(status, "http-" + status, sentence(status))))
                .allow(e.getResponse().getAllowedMethods())
                .build();
    }

    private static Text sentence(int status) {
        return switch (status) {
            case 404 -> Text.of("По этому адресу ничего нет.", "There is nothing at this address.");
            case 405 -> Text.of("Этот адрес не принимает такой метод.", "This address does not take this method.");
            case 406 -> Text.of("В таком виде ответа нет.", "There is no answer in that form.");
            case 413 -> Text.of("Запрос слишком велик.", "The request is too large.");
            case 415 ->
                Text.of("Тело запроса должно быть в другом формате.", "The body must be of another media type.");
            default -> Text.of("Запрос не выполнен.", "The request was not served.");
        };
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        return problem(incident(failure));
    }

    /** Nothing of the inside leaves the hub: the client gets a number by which the log entry can be found. */
    public static Problem incident(Throwable failure) {
        String incident = UUID.randomUUID().toString();
        LOG.errorf(failure, "incident=%s", incident);
        return new Problem(
                        500,
                        "internal",
                        Text.of(
                                "В системе произошла ошибка. Повторите запрос; если не поможет, сообщите администратору номер.",
                                "The system failed. Try again; if that does not help, give the administrator the number."))
                .and("incident", incident);
    }

    /** What stands in the answer, also for those who answer before any endpoint is reached. */
    public static ObjectNode document(Problem problem, @Nullable String acceptLanguage) {
        Language language = Language.preferredBy(acceptLanguage);
        ObjectNode document = StrictJson.MAPPER.createObjectNode();
        document.put("type", "urn:sila:problem:" + problem.code());
        document.put("title", problem.title().in(language));
        document.put("status", problem.status());
        if (!problem.violations().isEmpty()) {
            var errors = document.putArray("errors");
            problem.violations().forEach(v -> errors.addObject()
                    .put("pointer", v.pointer())
                    .put("detail", v.message().in(language)));
        }
        problem.extensions().forEach(document::putPOJO);
        return document;
    }
}
