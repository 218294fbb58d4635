package sila.studio.editor;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import sila.contentmodel.ContentModel;
import sila.entries.Author;
import sila.entries.Entry;
import sila.entries.editing.Entries;
import sila.entries.manage.EntryAnswers;
import sila.members.Caller;
import sila.members.Scope;
import sila.studio.page.ForEditors;
import sila.studio.page.Pages;
import sila.studio.page.StudioLanguage;

/** Where an entry is written. Its scripts save it by the management API. */
@Path("/studio/entries/{type}/{id: [0-9a-fA-F]{8}-[0-9a-fA-F-]{27}}")
@ForEditors
public class EntryPage {

    private final Entries entries;
    private final ContentModel model;
    private final EditorDesk desk;
    private final EditorView view;
    private final EntryAnswers answers;
    private final Pages pages;
    private final StudioLanguage language;
    private final Caller caller;

    EntryPage(
            Entries entries,
            ContentModel model,
            EditorDesk desk,
            EditorView view,
            EntryAnswers answers,
            Pages pages,
            StudioLanguage language,
            Caller caller) {
        this.entries = entries;
        this.model = model;
        this.desk = desk;
        this.view = view;
        this.answers = answers;
        this.pages = pages;
        this.language = language;
        this.caller = caller;
    }

    /** @param typeName of the address; an entry that is of another type by now is shown under that one */
    @GET
    @PermissionsAllowed(Scope.READ)
    @Operation(hidden = true)
    public Response show(@PathParam("type") String typeName, @PathParam("id") UUID id) {
        Entry entry = entries.readable(id, Author.of(caller));
        var type = model.requireType(entry.type());
        return type.name().equals(typeName)
                ? pages.show(view.of(type, desk.of(type, entry, Author.of(caller), language.language())))
                : pages.goTo("/studio/entries/" + type.name() + "/" + id);
    }

    /** Who edits it now and which version is the latest: for pages that have it open, every few seconds. */
    @GET
    @Path("standing")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scope.READ)
    @Operation(hidden = true)
    public Response standing(@PathParam("id") UUID id) {
        Author reader = Author.of(caller);
        return Response.ok(answers.head(entries.readable(id, reader), reader))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
