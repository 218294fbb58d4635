package sila.studio.help;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import sila.entries.bin.BinList;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;
import sila.studio.page.StudioLanguage;

/** The glossary of states and the first steps. */
@Path("/studio/help")
@ForEditors
public class HelpPage {

    private final BinList bin;
    private final Frames frames;
    private final Pages pages;
    private final StudioLanguage language;

    HelpPage(BinList bin, Frames frames, Pages pages, StudioLanguage language) {
        this.bin = bin;
        this.frames = frames;
        this.pages = pages;
        this.language = language;
    }

    @CheckedTemplate(basePath = "studio/help", defaultName = HYPHENATED_ELEMENT_NAME)
    record Help(Frame around, long daysInBin) implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public Response show() {
        return pages.show(new Help(
                frames.of("/studio/help", language.texts(HelpTexts.class).title()), bin.days()));
    }
}
