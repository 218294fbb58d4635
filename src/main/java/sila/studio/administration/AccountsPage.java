package sila.studio.administration;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.members.Caller;
import sila.members.Scope;
import sila.members.manage.AccountsResource;
import sila.members.manage.RolesResource;
import sila.members.secondfactor.SecondFactors;
import sila.studio.page.Choice;
import sila.studio.page.ForEditors;
import sila.studio.page.Frame;
import sila.studio.page.Frames;
import sila.studio.page.Pages;
import sila.studio.page.QueryText;
import sila.studio.page.StudioLanguage;

/** The people who work with the hub: who they are, which roles they hold where, and how they get in again. */
@Path("/studio/accounts")
@ForEditors
@PermissionsAllowed(Scope.ACCOUNTS)
public class AccountsPage {

    private static final String PATH = "/studio/accounts";

    private final AccountsResource accounts;
    private final RolesResource roles;
    private final Branches branches;
    private final SecondFactors factors;
    private final Caller caller;
    private final Frames frames;
    private final Pages pages;
    private final StudioLanguage language;

    AccountsPage(
            AccountsResource accounts,
            RolesResource roles,
            Branches branches,
            SecondFactors factors,
            Caller caller,
            Frames frames,
            Pages pages,
            StudioLanguage language) {
        this.accounts = accounts;
        this.roles = roles;
        this.branches = branches;
        this.factors = factors;
        this.caller = caller;
        this.frames = frames;
        this.pages = pages;
        this.language = language;
    }

    /** @param where the branch; null: everywhere */
    record Held(String role, @Nullable String where) {}

    record Row(AccountsResource.View account, List<Held> roles) {}

    @CheckedTemplate(basePath = "studio/administration", defaultName = HYPHENATED_ELEMENT_NAME)
    record Accounts(
            Frame around,
            List<Row> rows,
            List<Choice> roles,
            List<Choice> branches,
            String role,
            @Nullable String more) implements TemplateInstance {}

    /** @param isOwn whether it is of the person who looks: their password and second factor they change in their profile */
    @CheckedTemplate(basePath = "studio/administration", defaultName = HYPHENATED_ELEMENT_NAME)
    record AccountForm(
            Frame around,
            AccountsResource.View account,
            boolean isOwn,
            SecondFactors.Standing factor,
            List<Choice> roles,
            List<Choice> branches)
            implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("role") @Nullable String role, @QueryParam("cursor") @Nullable String cursor) {
        String asked = role == null || role.isBlank() ? null : role;
        var page = accounts.list(new AccountsResource.Query(null, asked, null, "50", cursor));
        List<Choice> known = roles();
        List<Choice> places = branches.all();
        Map<String, String> titles = known.stream().collect(Collectors.toMap(Choice::value, Choice::title));
        Map<String, String> names = places.stream().collect(Collectors.toMap(Choice::value, Choice::title));
        List<Row> rows = page.items().stream()
                .map(account -> new Row(account, held(account, titles, names)))
                .toList();
        String more = page.next() == null
                ? null
                : QueryText.of(PATH)
                        .and("role", asked)
                        .and("cursor", page.next())
                        .text();
        String title = language.texts(AccountsTexts.class).accounts();
        return pages.show(new Accounts(frames.of(PATH, title), rows, known, places, asked == null ? "" : asked, more));
    }

    private static List<Held> held(
            AccountsResource.View account, Map<String, String> titles, Map<String, String> names) {
        return account.assignments().stream()
                .map(assignment -> new Held(
                        titles.getOrDefault(assignment.role(), String.valueOf(assignment.role())),
                        assignment.organisation() == null
                                ? null
                                : names.getOrDefault(assignment.organisation().toString(), "…")))
                .toList();
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response read(@PathParam("id") UUID id) {
        var account = (AccountsResource.View) accounts.read(id).getEntity();
        return pages.show(new AccountForm(
                frames.of(PATH, account.name()),
                account,
                id.equals(caller.account()),
                factors.standing(id),
                roles(),
                branches.all()));
    }

    private List<Choice> roles() {
        return roles.list().stream()
                .map(role -> new Choice(role.name(), role.title().in(language.language())))
                .toList();
    }
}
