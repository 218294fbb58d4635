package sila.studio.home;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import sila.members.Caller;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;

/** What waits for the person who has signed in. */
@Path("/studio")
@ForEditors
public class HomePage {

    private final Frames frames;
    private final Pages pages;
    private final Caller caller;

    HomePage(Frames frames, Pages pages, Caller caller) {
        this.frames = frames;
        this.pages = pages;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "studio/home", defaultName = HYPHENATED_ELEMENT_NAME)
    record Home(Frame around, String name) implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public Response show() {
        return pages.show(new Home(frames.of("/studio", caller.name()), caller.name()));
    }
}
