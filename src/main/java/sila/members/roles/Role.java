package sila.members.roles;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.members.Grant;
import sila.members.Mandate;

/**
 * What somebody may do who holds it.
 *
 * @param version 0 for a built-in role, which nobody changes
 */
public record Role(String name, Text title, List<Grant> grants, boolean builtIn, int version) {

    public Role {
        grants = List.copyOf(grants);
    }

    /** The role as it is held in a branch of the organisation tree. */
    public Mandate heldIn(String organisation, @Nullable Set<String> regions) {
        return new Mandate(name, title, organisation, regions, grants);
    }

    public Mandate heldEverywhere() {
        return new Mandate(name, title, null, null, grants);
    }

    /** For the audit log. */
    public ObjectNode facts() {
        ObjectNode facts = StrictJson.MAPPER.createObjectNode();
        facts.set("title", StrictJson.MAPPER.valueToTree(title));
        facts.set("grants", StrictJson.MAPPER.valueToTree(grants));
        return facts;
    }
}
