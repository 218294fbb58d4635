package sila.studio.administration;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import sila.contentmodel.ContentModel;
import sila.members.Caller;
import sila.members.Scope;
import sila.members.manage.TokensResource;
import sila.studio.page.Choice;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;
import sila.studio.page.StudioLanguage;

/** Machines that speak for the hub's editors: what each may do, and when it was seen last. */
@Path("/studio/tokens")
@ForEditors
@PermissionsAllowed(Scope.TOKENS)
public class TokensPage {

    private final TokensResource tokens;
    private final ContentModel model;
    private final Caller caller;
    private final Frames frames;
    private final Pages pages;
    private final StudioLanguage language;

    TokensPage(
            TokensResource tokens,
            ContentModel model,
            Caller caller,
            Frames frames,
            Pages pages,
            StudioLanguage language) {
        this.tokens = tokens;
        this.model = model;
        this.caller = caller;
        this.frames = frames;
        this.pages = pages;
        this.language = language;
    }

    /** @param deeds what the person may do themselves: more they cannot give */
    @CheckedTemplate(basePath = "studio/administration", defaultName = HYPHENATED_ELEMENT_NAME)
    record Tokens(Frame around, List<TokensResource.View> tokens, List<Choice> deeds, List<Choice> types)
            implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public Response show() {
        String title = language.texts(TokensTexts.class).tokens();
        List<Choice> deeds = Choice.deeds(caller.permissions(), language.language());
        List<Choice> types = Choice.types(model.types(), language.language());
        return pages.show(new Tokens(frames.of("/studio/tokens", title), tokens.list(), deeds, types));
    }
}
