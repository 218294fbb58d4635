package sila.studio.page;

import java.util.Collection;
import java.util.List;
import sila.contentmodel.ContentType;
import sila.contentmodel.Term;
import sila.kernel.Language;
import sila.members.Permissions;
import sila.members.Scope;

/** One of several that can be chosen in a form. */
public record Choice(String value, String title) {

    /** Everything that these permissions have any use of. */
    public static List<Choice> deeds(Permissions permissions, Language language) {
        return Scope.ALL.stream()
                .filter(permissions::have)
                .map(scope -> new Choice(scope, Scope.deed(scope).in(language)))
                .toList();
    }

    public static List<Choice> types(Collection<ContentType> types, Language language) {
        return types.stream()
                .map(type -> new Choice(type.name(), type.titles().in(language)))
                .toList();
    }

    public static List<Choice> terms(Collection<Term> terms, Language language) {
        return terms.stream()
                .map(term -> new Choice(term.code(), term.title().in(language)))
                .toList();
    }
}
