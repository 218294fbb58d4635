package sila.studio.releases;

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
import sila.entries.manage.ReleaseList;
import sila.entries.manage.ReleaseView;
import sila.entries.manage.ReleasesResource;
import sila.members.Scope;
import sila.studio.page.Choice;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;
import sila.studio.page.QueryText;
import sila.studio.page.StudioLanguage;

/** All releases, by their states. */
@Path(ReleasesPage.PATH)
@ForEditors
@PermissionsAllowed(Scope.RELEASES)
public class ReleasesPage {

    static final String PATH = "/studio/releases";

    private static final List<String> STATES = List.of("draft", "scheduled", "published", "failed", "rolled-back");

    private final ReleasesResource releases;
    private final Frames frames;
    private final Pages pages;
    private final StudioLanguage language;

    ReleasesPage(ReleasesResource releases, Frames frames, Pages pages, StudioLanguage language) {
        this.releases = releases;
        this.frames = frames;
        this.pages = pages;
        this.language = language;
    }

    /**
     * @param state the one that is looked for; empty for all
     * @param more address of the rows that follow; null when there are none
     */
    @CheckedTemplate(basePath = "studio/releases", defaultName = HYPHENATED_ELEMENT_NAME)
    record Releases(
            Frame around,
            List<ReleaseView> releases,
            List<Choice> states,
            String state,
            @Nullable String more) implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("state") @Nullable String state, @QueryParam("cursor") @Nullable String cursor) {
        String asked = state == null || state.isBlank() ? null : state;
        var page = releases.list(new ReleaseList.Query(asked, "50", cursor));
        String more = page.next() == null
                ? null
                : QueryText.of(PATH)
                        .and("state", asked)
                        .and("cursor", page.next())
                        .text();
        ReleasesTexts texts = language.texts(ReleasesTexts.class);
        List<Choice> states = STATES.stream()
                .map(code -> new Choice(code, texts.stateOf(code)))
                .toList();
        return pages.show(new Releases(
                frames.of(PATH, texts.releases()), page.items(), states, asked == null ? "" : asked, more));
    }
}
