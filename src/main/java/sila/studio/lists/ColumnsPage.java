package sila.studio.lists;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.members.Scope;
import sila.studio.page.ForEditors;
import sila.studio.page.ReturnPath;

/** Which columns somebody wants to see; kept by their browser. */
@Path("/studio/columns")
@ForEditors
@PermissionsAllowed(Scope.READ)
public class ColumnsPage {

    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    private final ContentModel model;
    private final Columns columns;

    ColumnsPage(ContentModel model, Columns columns) {
        this.model = model;
        this.columns = columns;
    }

    /** @param chosen names; none: as it was at first */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response choose(
            @FormParam("type") @Nullable String type,
            @FormParam("columns") List<String> chosen,
            @FormParam("back") @Nullable String back) {
        var known = type == null || type.isEmpty() ? null : model.requireType(type);
        String value = columns.offered(known).stream()
                .map(Column::name)
                .filter(chosen::contains)
                .collect(Collectors.joining("~"));
        return Response.seeOther(URI.create(ReturnPath.of(back)))
                .cookie(new NewCookie.Builder(ColumnChoice.cookie(known == null ? "" : known.name()))
                        .value(value)
                        .path("/studio")
                        .maxAge(value.isEmpty() ? 0 : YEAR)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build())
                .build();
    }
}
