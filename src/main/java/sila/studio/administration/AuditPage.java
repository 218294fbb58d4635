package sila.studio.administration;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.members.Scope;
import sila.members.audit.AuditList;
import sila.members.audit.AuditResource;
import sila.studio.page.Choice;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;
import sila.studio.page.QueryText;
import sila.studio.page.StudioLanguage;

/** What was done, by whom and when, and whether anybody has laid hands on the log. */
@Path("/studio/audit")
@ForEditors
@PermissionsAllowed(Scope.AUDIT)
public class AuditPage {

    private static final String PATH = "/studio/audit";

    /** What acts begin with, for those who look for a kind of act. */
    private static final List<String> AREAS =
            List.of("entry", "release", "asset", "account", "role", "organisation", "token", "webhook", "transfer");

    private final AuditResource audit;
    private final Frames frames;
    private final Pages pages;
    private final StudioLanguage language;

    AuditPage(AuditResource audit, Frames frames, Pages pages, StudioLanguage language) {
        this.audit = audit;
        this.frames = frames;
        this.pages = pages;
        this.language = language;
    }

    /** @param more address of the rows that follow; null when there are none */
    @CheckedTemplate(basePath = "studio/administration", defaultName = HYPHENATED_ELEMENT_NAME)
    record AuditLog(
            Frame around,
            AuditList.Query query,
            List<Choice> areas,
            List<AuditList.View> acts,
            @Nullable String more) implements TemplateInstance {}

    @CheckedTemplate(basePath = "studio/administration", defaultName = HYPHENATED_ELEMENT_NAME)
    record AuditVerified(AuditResource.Report report) implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public Response show(@BeanParam AuditList.Query asked) {
        AuditList.Query query = asked.withoutEmpty();
        AuditList.Page page = audit.list(query);
        AuditTexts texts = language.texts(AuditTexts.class);
        String more = page.next() == null
                ? null
                : QueryText.of(PATH)
                        .and("subject", query.subject())
                        .and("action", query.action())
                        .and("by", query.by())
                        .and("from", query.from())
                        .and("to", query.to())
                        .and("cursor", page.next())
                        .text();
        return pages.show(new AuditLog(frames.of(PATH, texts.audit()), query, areas(texts), page.items(), more));
    }

    private static List<Choice> areas(AuditTexts texts) {
        return AREAS.stream()
                .map(area -> new Choice(area + ".*", texts.area(area)))
                .toList();
    }

    @GET
    @Path("verification")
    @Operation(hidden = true)
    public Response verify(@QueryParam("anchor") @Nullable String anchor) {
        String asked = anchor == null || anchor.isBlank() ? null : anchor.strip();
        return pages.show(
                new AuditVerified(audit.verify(asked, language.language().code())));
    }
}
