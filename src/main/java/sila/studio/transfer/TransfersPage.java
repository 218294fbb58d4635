package sila.studio.transfer;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.members.Scope;
import sila.studio.page.Choice;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;
import sila.studio.page.QueryText;
import sila.studio.page.StudioLanguage;
import sila.transfer.manage.TransferView;
import sila.transfer.manage.TransfersResource;

/** Where exports and imports begin, and all former ones. */
@Path(TransfersPage.PATH)
@ForEditors
@PermissionsAllowed(Scope.TRANSFER)
public class TransfersPage {

    static final String PATH = "/studio/transfer";

    private final TransfersResource transfers;
    private final ContentModel model;
    private final Frames frames;
    private final Pages pages;
    private final StudioLanguage language;

    TransfersPage(
            TransfersResource transfers, ContentModel model, Frames frames, Pages pages, StudioLanguage language) {
        this.transfers = transfers;
        this.model = model;
        this.frames = frames;
        this.pages = pages;
        this.language = language;
    }

    /** @param more address of the rows that follow; null when there are none */
    @CheckedTemplate(basePath = "studio/transfer", defaultName = HYPHENATED_ELEMENT_NAME)
    record Transfers(
            Frame around,
            List<TransferView> transfers,
            List<Choice> types,
            @Nullable String more) implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        var reader = language.language();
        var page = transfers.list("20", cursor, reader.code());
        String more = page.next() == null
                ? null
                : QueryText.of(PATH).and("cursor", page.next()).text();
        String title = language.texts(TransferTexts.class).transfer();
        return pages.show(
                new Transfers(frames.of(PATH, title), page.items(), Choice.types(model.types(), reader), more));
    }
}
