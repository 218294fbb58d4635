package sila.studio.page;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;

/** Which language the studio speaks and how it looks: for everybody who opens it with this browser. */
@Path("/studio/look")
public class LookPage {

    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    /** @param from the page to go back to */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response choose(
            @FormParam("language") @Nullable String language,
            @FormParam("theme") @Nullable String theme,
            @HeaderParam("Referer") @Nullable String from) {
        var answer = Response.seeOther(URI.create(back(from)));
        Language.of(language).ifPresent(known -> answer.cookie(cookie(StudioLanguage.COOKIE, known.code())));
        if (theme != null && theme.matches("light|dark|")) {
            answer.cookie(cookie(StudioLanguage.THEME, theme));
        }
        return answer.build();
    }

    private static String back(@Nullable String from) {
        try {
            URI page = URI.create(from == null ? "" : from);
            return page.getRawQuery() == null
                    ? orHome(page.getRawPath())
                    : orHome(page.getRawPath() + "?" + page.getRawQuery());
        } catch (IllegalArgumentException noAddress) {
            return ReturnPath.HOME;
        }
    }

    private static String orHome(@Nullable String path) {
        return path != null && path.startsWith(Door.SIGN_IN) ? Door.SIGN_IN : ReturnPath.of(path);
    }

    private static NewCookie cookie(String name, String value) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(value.isEmpty() ? 0 : YEAR)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
