package sila.studio.page;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.members.Caller;
import sila.members.me.Profile;
import sila.members.me.ProfileResource;

/**
 * Which language the studio speaks and how it looks: for everybody who opens it with this browser; the language also
 * for whoever has signed in, wherever they do.
 */
@Path("/studio/look")
public class LookPage {

    private final Caller caller;
    private final Profile profile;

    LookPage(Caller caller, Profile profile) {
        this.caller = caller;
        this.profile = profile;
    }

    /** @param from the page to go back to */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response choose(
            @FormParam("language") @Nullable String language,
            @FormParam("theme") @Nullable String theme,
            @HeaderParam("Referer") @Nullable String from) {
        var answer = Response.seeOther(URI.create(back(from)));
        Language.of(language).ifPresent(known -> {
            answer.cookie(StudioLanguage.chosen(known));
            remember(known);
        });
        if (theme != null && theme.matches("light|dark|")) {
            answer.cookie(StudioLanguage.chosenTheme(theme));
        }
        return answer.build();
    }

    /** So that people find it on their other devices. */
    private void remember(Language language) {
        UUID account = caller.account();
        if (caller.session() != null && account != null) {
            profile.change(account, new ProfileResource.Change(null, language.code()));
        }
    }

    /** To the sign-in with its query: that page looks at it itself. */
    private static String back(@Nullable String from) {
        try {
            URI page = URI.create(from == null ? "" : from);
            String asked = ReturnPath.local(page);
            return Door.SIGN_IN.equals(page.getRawPath()) ? asked : ReturnPath.of(asked);
        } catch (IllegalArgumentException noAddress) {
            return ReturnPath.HOME;
        }
    }
}
