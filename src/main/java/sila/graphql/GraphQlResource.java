package sila.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sila.entries.SurrogateKeys;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.kernel.http.Conditional;

/**
 * GraphQL over HTTP (graphql.org/learn/serving-over-http): {@code POST} with JSON, or {@code GET}, whose answers caches
 * may keep. Published entries only; queries only.
 */
@Path("/api/v1/graphql")
@Produces(MediaType.APPLICATION_JSON)
public class GraphQlResource {

    private static final int LONGEST = 50_000;
    private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};

    private final GraphQlExecution execution;
    private final ContentSchema schema;

    GraphQlResource(GraphQlExecution execution, ContentSchema schema) {
        this.execution = execution;
        this.schema = schema;
    }

    public record Question(
            @Nullable String query,
            @Nullable Map<String, Object> variables,
            @Nullable String operationName,
            @Nullable Map<String, Object> extensions) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(Question question, @Context HttpHeaders headers) {
        Map<String, Object> variables = question.variables() == null ? Map.of() : question.variables();
        return Response.ok(answer(question.query(), variables, question.operationName(), headers)
                        .body())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    public Response ask(
            @QueryParam("query") @Nullable String query,
            @QueryParam("variables") @Nullable String variables,
            @QueryParam("operationName") @Nullable String operation,
            @Context HttpHeaders headers) {
        var answer = answer(query, parsed(variables), operation, headers);
        return Response.fromResponse(Conditional.json(headers, answer.body(), null))
                .header(SurrogateKeys.HEADER, answer.keys().isEmpty() ? null : answer.keys())
                .build();
    }

    /** The schema definition language, for tools that make clients of it. */
    @GET
    @Path("schema")
    @Produces(MediaType.TEXT_PLAIN)
    public Response schema(@Context HttpHeaders headers) {
        return Conditional.of(headers, schema.printed().getBytes(StandardCharsets.UTF_8), MediaType.TEXT_PLAIN, null);
    }

    private GraphQlExecution.Answer answer(
            @Nullable String query, Map<String, Object> variables, @Nullable String operation, HttpHeaders headers) {
        if (query == null || query.isBlank() || query.length() > LONGEST) {
            throw Problem.badRequest(
                    "query",
                    Text.of("Нужен запрос GraphQL до %s знаков.", "A GraphQL query of up to %s characters is needed.")
                            .with(LONGEST));
        }
        return execution.run(
                query,
                variables,
                operation,
                Language.preferredBy(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static Map<String, Object> parsed(@Nullable String variables) {
        try {
            return variables == null || variables.isBlank()
                    ? Map.of()
                    : StrictJson.MAPPER.readValue(variables, VARIABLES);
        } catch (JsonProcessingException e) {
            throw Problem.badRequest("variables", Text.of("variables — объект JSON.", "variables is a JSON object."));
        }
    }
}
