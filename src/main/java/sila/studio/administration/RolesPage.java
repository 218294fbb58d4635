package sila.studio.administration;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.contentmodel.ContentModel;
import sila.kernel.Language;
import sila.members.Caller;
import sila.members.Grant;
import sila.members.Scope;
import sila.members.manage.RolesResource;
import sila.studio.page.Choice;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;
import sila.studio.page.StudioLanguage;

/** Roles: what each allows, in words, and the hub's own ones as forms. */
@Path("/studio/roles")
@ForEditors
@PermissionsAllowed(Scope.ACCOUNTS)
public class RolesPage {

    private static final String PATH = "/studio/roles";

    /** What a new line of a role begins as. */
    private static final Grant EMPTY = new Grant(Set.of(), Set.of(), Set.of(), Set.of(), false);

    private final RolesResource roles;
    private final ContentModel model;
    private final Caller caller;
    private final Frames frames;
    private final Pages pages;
    private final StudioLanguage language;

    RolesPage(
            RolesResource roles,
            ContentModel model,
            Caller caller,
            Frames frames,
            Pages pages,
            StudioLanguage language) {
        this.roles = roles;
        this.model = model;
        this.caller = caller;
        this.frames = frames;
        this.pages = pages;
        this.language = language;
    }

    /** One line of a role in words. @param limits types, fields and languages it is limited to; empty: none */
    record Line(List<String> deeds, List<String> limits, boolean own) {}

    record Shown(RolesResource.View role, String title, List<Line> lines) {}

    @CheckedTemplate(basePath = "studio/administration", defaultName = HYPHENATED_ELEMENT_NAME)
    record Roles(Frame around, List<Shown> roles) implements TemplateInstance {}

    /** @param role null for a new one */
    @CheckedTemplate(basePath = "studio/administration", defaultName = HYPHENATED_ELEMENT_NAME)
    record RoleForm(
            Frame around,
            RolesResource.@Nullable View role,
            List<Grant> grants,
            Grant empty,
            List<Choice> deeds,
            List<Choice> types)
            implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public Response list() {
        List<Shown> shown = roles.list().stream()
                .map(role -> new Shown(
                        role,
                        role.title().in(language.language()),
                        role.grants().stream().map(this::line).toList()))
                .toList();
        return pages.show(
                new Roles(frames.of(PATH, language.texts(RolesTexts.class).roles()), shown));
    }

    private Line line(Grant grant) {
        Language reader = language.language();
        List<String> deeds = Scope.ALL.stream()
                .filter(grant.scopes()::contains)
                .map(scope -> Scope.deed(scope).in(reader))
                .toList();
        var limits = new ArrayList<String>();
        grant.types().stream()
                .sorted()
                .forEach(name -> limits.add(
                        model.type(name).map(type -> type.titles().in(reader)).orElse(name)));
        grant.fields().stream().sorted().forEach(limits::add);
        grant.languages().stream().sorted().forEach(limits::add);
        return new Line(deeds, limits, grant.own());
    }

    @GET
    @Path("{name}")
    @Operation(hidden = true)
    public Response read(@PathParam("name") String name) {
        var role = name.equals("new")
                ? null
                : (RolesResource.View) roles.read(name).getEntity();
        String title = role == null
                ? language.texts(RolesTexts.class).newRole()
                : role.title().in(language.language());
        List<Choice> types = Choice.types(model.types(), language.language());
        return pages.show(new RoleForm(
                frames.of(PATH, title),
                role,
                role == null ? List.of(EMPTY) : role.grants(),
                EMPTY,
                Choice.deeds(caller.permissions(), language.language()),
                types));
    }
}
