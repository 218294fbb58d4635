package sila.studio.profile;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import sila.kernel.Language;
import sila.members.me.ProfileResource;
import sila.members.me.SessionsResource;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;
import sila.studio.page.StudioLanguage;

/** Name, password, second factor, roles, and where somebody is signed in. */
@Path("/studio/profile")
@ForEditors
public class ProfilePage {

    private final ProfileResource profile;
    private final SessionsResource sessions;
    private final Frames frames;
    private final Pages pages;
    private final StudioLanguage language;

    ProfilePage(
            ProfileResource profile, SessionsResource sessions, Frames frames, Pages pages, StudioLanguage language) {
        this.profile = profile;
        this.sessions = sessions;
        this.frames = frames;
        this.pages = pages;
        this.language = language;
    }

    @CheckedTemplate(basePath = "studio/profile", defaultName = HYPHENATED_ELEMENT_NAME)
    record Profile(Frame around, Language language, ProfileResource.View me, List<SessionsResource.View> sessions)
            implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public Response show() {
        String title = language.texts(ProfileTexts.class).title();
        return pages.show(
                new Profile(frames.of("/studio/profile", title), language.language(), profile.read(), sessions.list()));
    }
}
