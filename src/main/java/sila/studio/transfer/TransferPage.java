package sila.studio.transfer;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.members.Scope;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;
import sila.studio.page.QueryText;
import sila.studio.page.StudioLanguage;
import sila.transfer.manage.FindingView;
import sila.transfer.manage.TransferView;
import sila.transfer.manage.TransfersResource;

/** One export or import: how far it is, what it has to say, and what may be done with it. */
@Path(TransfersPage.PATH + "/{id}")
@ForEditors
@PermissionsAllowed(Scope.TRANSFER)
public class TransferPage {

    private static final Set<String> AT_WORK = Set.of("previewing", "running");
    private static final Set<String> LOOKED_AT = Set.of("previewing", "ready");
    private static final String EXPORT = "export";
    private static final String CLASH = "conflict";

    private final TransfersResource transfers;
    private final Frames frames;
    private final Pages pages;
    private final StudioLanguage language;

    TransferPage(TransfersResource transfers, Frames frames, Pages pages, StudioLanguage language) {
        this.transfers = transfers;
        this.frames = frames;
        this.pages = pages;
        this.language = language;
    }

    /** @param of an outcome, or what an export has */
    record Count(String of, long number) {}

    /**
     * @param clashes whether somebody has to say what becomes of what is here and differs
     * @param outcome the one whose findings are shown; empty for all
     * @param more address of the findings that follow; null when there are none
     */
    @CheckedTemplate(basePath = "studio/transfer", defaultName = HYPHENATED_ELEMENT_NAME)
    record OneTransfer(
            Frame around,
            TransferView transfer,
            String state,
            boolean atWork,
            boolean clashes,
            List<Count> counts,
            List<FindingView> findings,
            String outcome,
            @Nullable String more)
            implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public Response read(
            @PathParam("id") UUID id,
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("cursor") @Nullable String cursor) {
        String code = language.language().code();
        var transfer = (TransferView) transfers.read(id, code).getEntity();
        String state = transfer.state().code();
        String asked = outcome == null || outcome.isBlank() ? null : outcome;
        var page = transfer.kind().equals(EXPORT)
                ? new TransfersResource.FindingsPage(List.of(), null)
                : transfers.findings(id, LOOKED_AT.contains(state), asked, "50", cursor, code);
        String more = page.next() == null
                ? null
                : QueryText.of(TransfersPage.PATH + "/" + id)
                        .and("outcome", asked)
                        .and("cursor", page.next())
                        .text();
        JsonNode counts =
                LOOKED_AT.contains(state) && transfer.preview() != null ? transfer.preview() : transfer.counts();
        TransferTexts texts = language.texts(TransferTexts.class);
        return pages.show(new OneTransfer(
                frames.of(TransfersPage.PATH, texts.kindOf(transfer.kind(), transfer.format())),
                transfer,
                state,
                AT_WORK.contains(state),
                counts.has(CLASH),
                counts(counts),
                page.items(),
                asked == null ? "" : asked,
                more));
    }

    private static List<Count> counts(JsonNode counts) {
        return counts.propertyStream()
                .map(count -> new Count(count.getKey(), count.getValue().asLong()))
                .toList();
    }
}
