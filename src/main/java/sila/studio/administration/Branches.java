package sila.studio.administration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import sila.members.manage.OrganisationsResource;
import sila.studio.page.Choice;

/** All branches of the organisation tree, as choices: a hub has some hundreds. */
@ApplicationScoped
class Branches {

    private static final String PAGE = "100";

    private final OrganisationsResource organisations;

    Branches(OrganisationsResource organisations) {
        this.organisations = organisations;
    }

    List<Choice> all() {
        return views().stream()
                .map(branch -> new Choice(branch.id().toString(), branch.name()))
                .toList();
    }

    /** As they were founded. */
    List<OrganisationsResource.View> views() {
        var found = new ArrayList<OrganisationsResource.View>();
        String cursor = null;
        do {
            var page = organisations.list(null, PAGE, cursor);
            found.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return found;
    }
}
