package sila.studio.operations;

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
import sila.entries.manage.deliveries.TroubledResource;
import sila.kernel.Page;
import sila.members.Caller;
import sila.members.Scope;
import sila.operations.JobsResource;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;
import sila.studio.page.QueryText;
import sila.studio.page.StudioLanguage;

/** The queue of background jobs, those that fail, and the publications that have not arrived. */
@Path("/studio/jobs")
@ForEditors
@PermissionsAllowed(Scope.OPERATE)
public class JobsPage {

    private static final String PATH = "/studio/jobs";

    private final JobsResource jobs;
    private final TroubledResource deliveries;
    private final Caller caller;
    private final Frames frames;
    private final Pages pages;
    private final StudioLanguage language;

    JobsPage(
            JobsResource jobs,
            TroubledResource deliveries,
            Caller caller,
            Frames frames,
            Pages pages,
            StudioLanguage language) {
        this.jobs = jobs;
        this.deliveries = deliveries;
        this.caller = caller;
        this.frames = frames;
        this.pages = pages;
        this.language = language;
    }

    /**
     * @param moreFailing address of the failing jobs that follow; null when there are none
     * @param moreTroubled address of the deliveries that follow; null when there are none
     */
    @CheckedTemplate(basePath = "studio/operations", defaultName = HYPHENATED_ELEMENT_NAME)
    record Jobs(
            Frame around,
            JobsResource.Board board,
            List<TroubledResource.View> troubled,
            @Nullable String moreFailing,
            @Nullable String moreTroubled)
            implements TemplateInstance {}

    /**
     * @param cursor of the failing jobs
     * @param after cursor of the deliveries
     */
    @GET
    @Operation(hidden = true)
    public Response show(@QueryParam("cursor") @Nullable String cursor, @QueryParam("after") @Nullable String after) {
        JobsResource.Board board = jobs.look(null, "50", cursor);
        Page<TroubledResource.View> troubled = caller.permissions().have(Scope.READ)
                ? deliveries.list(null, null, "50", after)
                : new Page<>(List.of(), null);
        String title = language.texts(OperationsTexts.class).jobs();
        return pages.show(new Jobs(
                frames.of(PATH, title),
                board,
                troubled.items(),
                more("cursor", board.next()),
                more("after", troubled.next())));
    }

    private static @Nullable String more(String name, @Nullable String next) {
        return next == null ? null : QueryText.of(PATH).and(name, next).text();
    }
}
