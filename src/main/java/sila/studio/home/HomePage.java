package sila.studio.home;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import sila.members.Caller;
import sila.members.Scope;
import sila.studio.page.Creation;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;
import sila.studio.page.StudioLanguage;

/** What waits for the person who has signed in. What takes longer comes after it: {@link HomeParts}. */
@Path("/studio")
@ForEditors
public class HomePage {

    private final Desk desk;
    private final Frames frames;
    private final Pages pages;
    private final Creation creation;
    private final Caller caller;
    private final StudioLanguage language;

    HomePage(Desk desk, Frames frames, Pages pages, Creation creation, Caller caller, StudioLanguage language) {
        this.desk = desk;
        this.frames = frames;
        this.pages = pages;
        this.creation = creation;
        this.caller = caller;
        this.language = language;
    }

    /**
     * @param today in words
     * @param reads whether there is anything to be seen of entries
     * @param reviews whether the person decides on what others submit
     */
    @CheckedTemplate(basePath = "studio/home", defaultName = HYPHENATED_ELEMENT_NAME)
    record Home(
            Frame around,
            String greeting,
            String today,
            boolean reads,
            boolean reviews,
            List<Line> drafts,
            List<Line> toReview,
            List<Line> assigned,
            List<Creation.Offer> offers)
            implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public Response show() {
        var texts = language.texts(HomeTexts.class);
        var now = ZonedDateTime.now(language.zone());
        boolean reads = caller.permissions().have(Scope.READ);
        boolean reviews = caller.permissions().have(Scope.REVIEW);
        return pages.show(new Home(
                frames.of("/studio", texts.title()),
                texts.greeting(caller.name()),
                now.format(DateTimeFormatter.ofPattern("EEEE, d MMMM", language.locale())),
                reads,
                reviews,
                reads ? desk.drafts() : List.of(),
                reviews ? desk.toReview() : List.of(),
                reads ? desk.assigned() : List.of(),
                creation.offers()));
    }
}
