package sila.studio.home;

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
import sila.contentmodel.richtext.Ids;
import sila.entries.publishing.TroubledDeliveries;
import sila.members.Caller;
import sila.members.Scope;
import sila.studio.calendar.Day;
import sila.studio.calendar.Days;
import sila.studio.calendar.Plan;
import sila.studio.page.ForEditors;
import sila.studio.page.Pages;

/** Parts of the home page that come after it, each by itself. */
@Path("/studio/home")
@ForEditors
@PermissionsAllowed(Scope.READ)
public class HomeParts {

    private static final int MOST_RECENT = 8;

    private final Desk desk;
    private final Days days;
    private final Pages pages;
    private final Caller caller;

    HomeParts(Desk desk, Days days, Pages pages, Caller caller) {
        this.desk = desk;
        this.days = days;
        this.pages = pages;
        this.caller = caller;
    }

    /** @param today what happens today and has not come out yet */
    @CheckedTemplate(basePath = "studio/home", defaultName = HYPHENATED_ELEMENT_NAME)
    record Week(List<Day> days, List<Plan> today) implements TemplateInstance {}

    @CheckedTemplate(basePath = "studio/home", defaultName = HYPHENATED_ELEMENT_NAME)
    record Troubles(List<TroubledDeliveries.Item> items, boolean retries) implements TemplateInstance {}

    @CheckedTemplate(basePath = "studio/home", defaultName = HYPHENATED_ELEMENT_NAME)
    record Published(List<Line> lines) implements TemplateInstance {}

    @CheckedTemplate(basePath = "studio/home", defaultName = HYPHENATED_ELEMENT_NAME)
    record Recent(List<Line> lines) implements TemplateInstance {}

    @GET
    @Path("week")
    @Operation(hidden = true)
    public Response week() {
        List<Day> week = days.week();
        List<Plan> today = week.stream()
                .filter(Day::isToday)
                .flatMap(day -> day.plans().stream())
                .filter(plan -> !plan.kind().equals("published"))
                .toList();
        return pages.show(new Week(week, today));
    }

    @GET
    @Path("troubles")
    @Operation(hidden = true)
    public Response troubles() {
        return pages.show(new Troubles(desk.troubles(), caller.permissions().have(Scope.PUBLISH)));
    }

    @GET
    @Path("published")
    @Operation(hidden = true)
    public Response published() {
        return pages.show(new Published(desk.published()));
    }

    /** @param ids of what was open on this device last; what is none is left out */
    @GET
    @Path("recent")
    @Operation(hidden = true)
    public Response recent(@QueryParam("id") List<String> ids) {
        return pages.show(new Recent(desk.named(ids.stream()
                .filter(id -> Ids.in(id).isPresent())
                .limit(MOST_RECENT)
                .toList())));
    }
}
