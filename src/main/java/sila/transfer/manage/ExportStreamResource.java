package sila.transfer.manage;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.kernel.StrictJson;
import sila.members.Scope;
import sila.members.audit.Act;
import sila.members.audit.AuditLog;
import sila.transfer.archive.Export;
import sila.transfer.archive.ExportChoice;

/** The hub's content as one zip, streamed at once. */
@Path("/api/v1/manage/export")
@PermissionsAllowed(Scope.TRANSFER)
public class ExportStreamResource {

    private final Export export;
    private final ContentModel model;
    private final AuditLog audit;

    ExportStreamResource(Export export, ContentModel model, AuditLog audit) {
        this.export = export;
        this.model = model;
        this.audit = audit;
    }

    /** The zip itself, made while it is sent. */
    @GET
    @Produces("application/zip")
    public Response stream(
            @QueryParam("types") @Nullable List<String> types,
            @QueryParam("assets") @Nullable Boolean assets,
            @QueryParam("published") @Nullable Boolean published) {
        ExportChoice choice = new ExportsResource.Order(types, assets, published).choice(model);
        audit.record(new Act("transfer.export", "hub", null, StrictJson.MAPPER.valueToTree(choice), null));
        return Response.ok((StreamingOutput) out -> export.write(choice, out))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sila-export.zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
