package sila.transfer.manage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.kernel.Problem;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.kernel.http.MayBeEmpty;
import sila.members.Scope;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;
import sila.transfer.Transfers;
import sila.transfer.archive.Export;
import sila.transfer.archive.ExportChoice;

/** The hub's content as one zip: made in the background and kept some days, or streamed at once. */
@Path("/api/v1/manage")
@PermissionsAllowed(Scope.TRANSFER)
public class ExportsResource {

    private final Transfers transfers;
    private final Export export;
    private final ContentModel model;
    private final Answers answers;
    private final AuditLog audit;

    ExportsResource(
            Transfers transfers, Export export, ContentModel model, Answers answers, AuditLog audit) {
        this.transfers = transfers;
        this.export = export;
        this.model = model;
        this.answers = answers;
        this.audit = audit;
    }

    /**
     * @param types names of content types; null or empty for all
     * @param assets null: with the files of the library
     * @param published null: everything, also drafts
     */
    public record Order(
            @Nullable List<String> types,
            @Nullable Boolean assets,
            @Nullable Boolean published) {

        ExportChoice choice() {
            return new ExportChoice(
                    types == null ? List.of() : types,
                    !Boolean.FALSE.equals(assets),
                    Boolean.TRUE.equals(published));
        }
    }

    @POST
    @Path("transfers/exports")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public Response order(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages,
            @MayBeEmpty @Nullable Order order) {
        ExportChoice choice = checked(order == null ? new Order(null, null, null) : order);
        ObjectNode options = StrictJson.MAPPER.valueToTree(choice);
        return answers.accepted(transfers.export(options, answers.author()), languages);
    }

    /** The zip itself, made while it is sent. */
    @GET
    @Path("export")
    @Produces("application/zip")
    public Response stream(
            @QueryParam("types") @Nullable List<String> types,
            @QueryParam("assets") @Nullable Boolean assets,
            @QueryParam("published") @Nullable Boolean published) {
        ExportChoice choice = checked(new Order(types, assets, published));
        audit.record(new Act("transfer.export", "hub", null, StrictJson.MAPPER.valueToTree(choice), null));
        return Response.ok((StreamingOutput) out -> export.write(choice, out))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sila-export.zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private ExportChoice checked(Order order) {
        var violations = new ArrayList<Violation>();
        List<String> types = order.types() == null ? List.of() : order.types();
        for (int i = 0; i < types.size(); i++) {
            String name = types.get(i);
            if (name == null || model.type(name).isEmpty()) {
                violations.add(new Violation(
                        "/types/" + i, Text.of("Такого типа нет.", "There is no such type.")));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return order.choice();
    }
}
