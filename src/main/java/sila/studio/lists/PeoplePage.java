package sila.studio.lists;

import static io.quarkus.qute.CheckedTemplate.HYPHENATED_ELEMENT_NAME;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import sila.members.Caller;
import sila.members.Scope;
import sila.members.accounts.Accounts;
import sila.studio.page.ForEditors;
import sila.studio.page.Pages;

/** Whom work can be given to, as options of a select. */
@Path("/studio/colleagues")
@ForEditors
@PermissionsAllowed({Scope.WRITE, Scope.REVIEW})
public class PeoplePage {

    private static final int MOST = 1000;

    private final Pages pages;
    private final Caller caller;

    PeoplePage(Pages pages, Caller caller) {
        this.pages = pages;
        this.caller = caller;
    }

    record Person(UUID id, String name) {}

    /** @param me null for machines */
    @CheckedTemplate(basePath = "studio/lists", defaultName = HYPHENATED_ELEMENT_NAME)
    record People(List<Person> people, @Nullable UUID me) implements TemplateInstance {}

    @GET
    @Operation(hidden = true)
    public Response list() {
        var people = Accounts.working(MOST).entrySet().stream()
                .map(person -> new Person(person.getKey(), person.getValue()))
                .toList();
        return pages.show(new People(people, caller.account()));
    }
}
