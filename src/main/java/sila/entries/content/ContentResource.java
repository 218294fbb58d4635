package sila.entries.content;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.entries.answers.Answering;
import sila.entries.answers.Content;
import sila.entries.answers.Question;
import sila.entries.editions.Edition;
import sila.entries.filters.Cost;
import sila.entries.query.ContentQuery;
import sila.entries.query.Parameters;
import sila.entries.reading.Reading;

/** Published entries as JSON, for anybody. */
@Path("/api/v1/content/{type}")
@Produces(MediaType.APPLICATION_JSON)
public class ContentResource {

    /** Units of {@link Cost}: no edition but the present one has indexes of its own. */
    private static final int OTHER_EDITION = 100;

    private final ContentModel model;
    private final ContentConfig config;
    private final Editions editions;
    private final ContentPages pages;
    private final Answering answering;

    ContentResource(
            ContentModel model, ContentConfig config, Editions editions, ContentPages pages, Answering answering) {
        this.model = model;
        this.config = config;
        this.editions = editions;
        this.pages = pages;
        this.answering = answering;
    }

    /** @param limit what a request may cost */
    record Explanation(int cost, int limit, List<Cost.Part> parts) {

        static Response of(Cost cost, int limit) {
            return Response.ok(new Explanation(cost.sum(), limit, cost.parts())).build();
        }
    }

    @GET
    @Operation(summary = "A page of the published entries of a type")
    @Parameter(
            name = "filter",
            in = ParameterIn.QUERY,
            description =
                    "Conditions as JSON, {\"or\":[{\"topics\":\"salary\"},{\"author.slug\":{\"in\":[\"ivanov\"]}}]},"
                            + " or each as a parameter filter[field][op]=value, filter[or][0][field][op]=value,"
                            + " filter[not][field][op]=value. Comparisons: eq, ne, in, nin, gt, gte, lt, lte, contains,"
                            + " containsAll, startsWith, exists.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Words to look for; the best fitting come first.")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "Fields with commas between them, - before one for descending; -publishedAt is usual.")
    @Parameter(
            name = "fields",
            in = ParameterIn.QUERY,
            description = "Fields to send, of included entries with their path: title,author.title")
    @Parameter(
            name = "include",
            in = ParameterIn.QUERY,
            description = "Referred entries to send along, two steps deep: author.organisation,topics")
    @Parameter(
            name = "language",
            in = ParameterIn.QUERY,
            description = "ru or en: fields in this language, where they are translated.")
    @Parameter(
            name = "as_of",
            in = ParameterIn.QUERY,
            description = "A moment: what was public then; a future one needs preview.")
    @Parameter(name = "preview", in = ParameterIn.QUERY, description = "A preview token: what it shows.")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before.")
    @Parameter(
            name = "total",
            in = ParameterIn.QUERY,
            description = "false leaves out how many there are, which spares a count.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true"))
    @Parameter(
            name = "explain",
            in = ParameterIn.QUERY,
            description = "true answers with what the request would cost, part by part.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    public Response list(
            @PathParam("type") String typeName, @Context HttpServerRequest request, @Context HttpHeaders headers) {
        ContentType type = model.requireType(typeName);
        var parameters = Parameters.of(request.query());
        var query = ContentQuery.of(model, type, parameters);
        Edition edition = editions.of(parameters);
        Cost cost = edition.isCurrent() ? query.cost() : query.cost().add("edition", OTHER_EDITION);
        if (parameters.flag("explain", false)) {
            return Explanation.of(cost, config.costLimit());
        }
        cost.check(config.costLimit());
        var question = Question.ofList(request, headers, parameters, query.types());
        // the search index follows some moments later and has no revisions
        return answer(question, parameters, edition, query.text() == null, reading -> pages.list(reading, query));
    }

    @GET
    @Path("{key}")
    @Operation(summary = "A published entry, by its id or its slug")
    @Parameter(name = "fields", in = ParameterIn.QUERY)
    @Parameter(name = "include", in = ParameterIn.QUERY)
    @Parameter(name = "language", in = ParameterIn.QUERY)
    @Parameter(name = "as_of", in = ParameterIn.QUERY)
    @Parameter(name = "preview", in = ParameterIn.QUERY)
    @Parameter(name = "explain", in = ParameterIn.QUERY)
    public Response one(
            @PathParam("type") String typeName,
            @PathParam("key") String key,
            @Context HttpServerRequest request,
            @Context HttpHeaders headers) {
        ContentType type = model.requireType(typeName);
        var parameters = Parameters.of(request.query());
        var query = ContentQuery.of(model, type, parameters);
        if (parameters.flag("explain", false)) {
            return Explanation.of(query.cost(1), config.costLimit());
        }
        Edition edition = editions.of(parameters);
        var question =
                Question.ofOne(request, headers, parameters, query.includedTypes(), () -> pages.revision(type, key));
        return answer(question, parameters, edition, true, reading -> pages.one(reading, query, key));
    }

    private Response answer(
            Question question,
            Parameters parameters,
            Edition edition,
            boolean hasRevision,
            Function<Reading, Content> making) {
        if (parameters.text("preview") != null) {
            return answering.privately(question, edition, making);
        }
        return edition.isCurrent() && hasRevision
                ? answering.answer(question, making)
                : answering.answer(question, edition, making);
    }
}
