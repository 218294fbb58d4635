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

/** The hub's content as one zip, made in the background and kept some days. */
@Path("/api/v1/manage/transfers/exports")
@PermissionsAllowed(Scope.TRANSFER)
public class ExportsResource {

    private final Transfers transfers;
    private final ContentModel model;
    private final Answers answers;

    ExportsResource(
            Transfers transfers, ContentModel model, Answers answers) {
        this.transfers = transfers;
        this.model = model;
        this.answers = answers;
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

        /** @throws Problem 422 that names the types there are not */
        ExportChoice choice(ContentModel model) {
            List<String> names = types == null ? List.of() : types;
            var violations = new ArrayList<Violation>();
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i) == null || model.type(names.get(i)).isEmpty()) {
                    violations.add(new Violation("/types/" + i, Text.of("Такого типа нет.", "There is no such type.")));
                }
            }
            if (!violations.isEmpty()) {
                throw Problem.invalid(violations);
            }
            return new ExportChoice(names, !Boolean.FALSE.equals(assets), Boolean.TRUE.equals(published));
        }
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public Response order(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages,
            @MayBeEmpty @Nullable Order order) {
        ExportChoice choice = (order == null ? new Order(null, null, null) : order).choice(model);
        ObjectNode options = StrictJson.MAPPER.valueToTree(choice);
        return answers.accepted(transfers.export(options, answers.author()), languages);
    }
}
