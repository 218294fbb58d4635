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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.entries.answers.Answering;
import sila.entries.answers.Question;
import sila.entries.query.ContentQuery;
import sila.entries.query.Parameters;
import sila.kernel.Limit;
import sila.kernel.Problem;
import sila.kernel.Text;

/** What points at a published entry, newest first, in the form of a list. */
@Path("/api/v1/content/{type}/{key}/references")
@Produces(MediaType.APPLICATION_JSON)
public class ReferencesResource {

    private static final List<String> OF_OTHER_LISTS = List.of("as_of", "preview", "include", "sort", "q", "explain");

    private final ContentModel model;
    private final References references;
    private final Answering answering;

    ReferencesResource(ContentModel model, References references, Answering answering) {
        this.model = model;
        this.references = references;
        this.answering = answering;
    }

    @GET
    @Operation(summary = "Published entries that point at this one")
    @Parameter(name = "types", in = ParameterIn.QUERY, description = "Types with commas between them; all by default.")
    @Parameter(name = "fields", in = ParameterIn.QUERY)
    @Parameter(name = "language", in = ParameterIn.QUERY)
    @Parameter(name = "limit", in = ParameterIn.QUERY)
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    @Parameter(name = "total", in = ParameterIn.QUERY)
    public Response list(
            @PathParam("type") String typeName,
            @PathParam("key") String key,
            @Context HttpServerRequest request,
            @Context HttpHeaders headers) {
        ContentType type = model.requireType(typeName);
        var parameters = Parameters.of(request.query());
        OF_OTHER_LISTS.stream().filter(name -> parameters.text(name) != null).forEach(ReferencesResource::refuse);
        parameters.startingWith("filter").keySet().forEach(ReferencesResource::refuse);
        List<ContentType> types = parameters.types(model);
        var wanted = new References.Wanted(
                types.stream().map(ContentType::name).collect(Collectors.toCollection(LinkedHashSet::new)),
                fields(types, parameters),
                ContentQuery.language(parameters),
                Limit.of(parameters.text("limit")),
                parameters.text("cursor"),
                parameters.flag("total", true));
        var dependencies = new LinkedHashSet<>(wanted.types());
        dependencies.add(type.name());
        var question = Question.ofList(request, headers, parameters, dependencies);
        return answering.answer(question, reading -> references.to(reading, type, key, wanted));
    }

    private static void refuse(String name) {
        throw Problem.badRequest(
                name, Text.of("Здесь этот параметр не действует.", "This parameter has no meaning here."));
    }

    private static Set<String> fields(List<ContentType> types, Parameters parameters) {
        var fields = new LinkedHashSet<String>();
        String names = parameters.text("fields");
        for (String name : names == null ? new String[0] : names.split(",", -1)) {
            boolean known =
                    types.stream().flatMap(type -> type.field(name).stream()).anyMatch(field -> !field.hidden());
            if (!known) {
                throw ContentQuery.unknownField("fields", name);
            }
            fields.add(name);
        }
        return fields;
    }
}
