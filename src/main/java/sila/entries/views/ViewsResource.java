package sila.entries.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.entries.Author;
import sila.entries.manage.EntryList;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.members.Caller;
import sila.members.Permissions;
import sila.members.Scope;
import sila.members.Subject;
import sila.members.me.SignedIn;

/** The views of the person who asks; only for themselves, but for those that a chief editor shares with everybody. */
@Path("/api/v1/me/views")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.READ)
public class ViewsResource {

    private static final int MOST = 50;
    private static final List<String> SHARING = List.of("chief-editor");

    private final EntryList list;
    private final ContentModel model;
    private final SignedIn signedIn;
    private final Caller caller;

    ViewsResource(EntryList list, ContentModel model, SignedIn signedIn, Caller caller) {
        this.list = list;
        this.model = model;
        this.signedIn = signedIn;
        this.caller = caller;
    }

    /**
     * @param type null for entries of all types
     * @param query parameters of the list of entries
     * @param own whether the person who asks may change it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            UUID id,
            @Nullable String type,
            String name,
            JsonNode query,
            List<String> columns,
            boolean shared,
            boolean own,
            int position) {}

    /**
     * Their own by position and name, then those that others share.
     *
     * @param type only views of entries of this type
     */
    @GET
    @Transactional
    public List<View> list(@QueryParam("type") @Nullable String type) {
        UUID account = signedIn.account();
        List<String> names = type == null ? List.of() : model.requireType(type).storedNames();
        return SavedView.of(account, names, caller.permissions().rows(Scope.READ)).stream()
                .map(saved -> view(saved, account))
                .toList();
    }

    @POST
    @Transactional
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = View.class)))
    public Response create(ViewDraft draft) {
        UUID account = signedIn.account();
        var settings = settings(draft);
        if (SavedView.countOf(account) >= MOST) {
            throw new Problem(
                    409,
                    "too-many-views",
                    Text.of("Подборок не больше %s. Удалите лишние.", "There are at most %s views. Delete some.")
                            .with(MOST));
        }
        var view = view(SavedView.create(account, settings), account);
        return Response.status(201)
                .entity(view)
                .location(URI.create("/api/v1/me/views/" + view.id()))
                .build();
    }

    @PUT
    @Path("{id}")
    @Transactional
    public View change(@PathParam("id") UUID id, ViewDraft draft) {
        SavedView saved = own(id);
        return view(saved.change(settings(draft)), saved.accountId);
    }

    @DELETE
    @Path("{id}")
    @Transactional
    public void delete(@PathParam("id") UUID id) {
        own(id).delete();
    }

    /** The type by its present name. */
    private View view(SavedView saved, UUID reader) {
        return new View(
                saved.id,
                saved.type == null
                        ? null
                        : model.type(saved.type).map(ContentType::name).orElse(saved.type),
                saved.name,
                saved.query,
                saved.columns,
                saved.shared,
                saved.accountId.equals(reader),
                saved.position);
    }

    private SavedView own(UUID id) {
        return SavedView.ownedBy(signedIn.account(), id)
                .orElseThrow(() -> Problem.notFound(Text.of("Такой подборки у вас нет.", "You have no such view.")));
    }

    public static boolean mayShare(Permissions permissions) {
        return permissions.holdsOneOf(SHARING, Subject.NONE);
    }

    private SavedView.Settings settings(ViewDraft draft) {
        var settings = draft.settings(model, list, Author.of(caller));
        if (settings.shared() && !mayShare(caller.permissions())) {
            throw new Problem(
                    403,
                    "forbidden",
                    Text.of("Делиться подборками может главный редактор.", "Sharing views is for chief editors."));
        }
        return settings;
    }
}
