package sila.studio.administration;

import java.util.List;
import sila.kernel.Language;
import sila.members.Permissions;
import sila.members.Scope;

/** One of several that can be chosen in a form. */
record Choice(String value, String title) {

    /** Everything that these permissions have any use of. */
    static List<Choice> deeds(Permissions permissions, Language language) {
        return Scope.ALL.stream()
                .filter(permissions::have)
                .map(scope -> new Choice(scope, Scope.deed(scope).in(language)))
                .toList();
    }
}
