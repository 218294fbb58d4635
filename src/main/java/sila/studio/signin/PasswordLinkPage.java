package sila.studio.signin;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.members.signin.PasswordLinks;
import sila.studio.page.Pages;
import sila.studio.page.StudioLanguage;

/** Where a link leads that an administrator has made for somebody who has lost their password. */
@Path("/studio/password/{link}")
public class PasswordLinkPage {

    private final PasswordLinks links;
    private final Pages pages;
    private final StudioLanguage language;

    PasswordLinkPage(PasswordLinks links, Pages pages, StudioLanguage language) {
        this.links = links;
        this.pages = pages;
        this.language = language;
    }

    /**
     * @param name of whoever the link is for; null when it has ended
     * @param isDone whether the password is chosen
     */
    @CheckedTemplate(basePath = "studio/signin", defaultName = HYPHENATED_ELEMENT_NAME)
    record PasswordChoice(
            Language language,
            String theme,
            @Nullable String name,
            boolean isDone,
            @Nullable String problem) implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public Response open(@PathParam("link") String link) {
        try {
            return answer(200, links.holder(link), false, null);
        } catch (Problem ended) {
            return answer(ended.status(), null, false, sentence(ended));
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response choose(@PathParam("link") String link, @FormParam("newPassword") @Nullable String newPassword) {
        try {
            String name = links.holder(link);
            try {
                links.choose(link, newPassword);
                return answer(200, name, true, null);
            } catch (Problem refused) {
                return answer(refused.status(), name, false, sentence(refused));
            }
        } catch (Problem ended) {
            return answer(ended.status(), null, false, sentence(ended));
        }
    }

    private String sentence(Problem problem) {
        return problem.violations().stream()
                .map(violation -> violation.message().in(language.language()))
                .findFirst()
                .orElse(problem.title().in(language.language()));
    }

    /** The address is a secret: it is not told to the next page. */
    private Response answer(int status, @Nullable String name, boolean isDone, @Nullable String problem) {
        var page = new PasswordChoice(language.language(), language.theme(), name, isDone, problem);
        return Response.fromResponse(pages.answer(status, page).build())
                .header("Referrer-Policy", null)
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
