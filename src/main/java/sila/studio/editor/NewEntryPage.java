package sila.studio.editor;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import sila.contentmodel.ContentModel;
import sila.entries.Author;
import sila.members.Caller;
import sila.members.Scope;
import sila.studio.page.ForEditors;
import sila.studio.page.Pages;
import sila.studio.page.StudioLanguage;

/** The empty form. An entry is made of it by the first letter that somebody types, and not before. */
@Path("/studio/entries/{type}/new")
@ForEditors
public class NewEntryPage {

    private final ContentModel model;
    private final EditorDesk desk;
    private final EditorView view;
    private final Pages pages;
    private final StudioLanguage language;
    private final Caller caller;

    NewEntryPage(
            ContentModel model, EditorDesk desk, EditorView view, Pages pages, StudioLanguage language, Caller caller) {
        this.model = model;
        this.desk = desk;
        this.view = view;
        this.pages = pages;
        this.language = language;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Scope.WRITE)
    @Operation(hidden = true)
    public Response show(@PathParam("type") String typeName) {
        var type = model.requireType(typeName);
        return pages.show(view.of(type, desk.ofNew(type, Author.of(caller), language.language())));
    }
}
