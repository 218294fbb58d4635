package sila.members;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One line of a role.
 *
 * @param types names of content types; empty: all
 * @param fields names of the fields that may be edited; empty: all
 * @param languages BCP 47 codes; empty: all
 * @param own only what the account itself has created
 */
public record Grant(Set<String> scopes, Set<String> types, Set<String> fields, Set<String> languages, boolean own) {

    static final Grant EVERYTHING = new Grant(Set.copyOf(Scope.ALL), Set.of(), Set.of(), Set.of(), false);

    public Grant {
        scopes = Set.copyOf(scopes);
        types = Set.copyOf(types);
        fields = Set.copyOf(fields);
        languages = Set.copyOf(languages);
    }

    /** What both allow; empty when that is nothing. */
    Optional<Grant> and(Grant other) {
        var both = new HashSet<>(scopes);
        both.retainAll(other.scopes);
        var bothTypes = meet(types, other.types);
        var bothFields = meet(fields, other.fields);
        var bothLanguages = meet(languages, other.languages);
        if (bothTypes.isEmpty() || bothFields.isEmpty() || bothLanguages.isEmpty()) {
            // no entry is left that both would reach, but there is more in a hub than entries
            both.removeIf(Scope::isAboutContent);
        }
        return both.isEmpty()
                ? Optional.empty()
                : Optional.of(new Grant(
                        both,
                        bothTypes.orElse(Set.of()),
                        bothFields.orElse(Set.of()),
                        bothLanguages.orElse(Set.of()),
                        own || other.own));
    }

    /** Whether it allows all that the other allows with this scope. */
    boolean covers(Grant other, String scope) {
        return scopes.contains(scope)
                && (!Scope.isAboutContent(scope)
                        || isWider(types, other.types)
                                && isWider(fields, other.fields)
                                && isWider(languages, other.languages)
                                && (!own || other.own));
    }

    /** Empty when nothing is in both: the empty set itself means all. */
    private static Optional<Set<String>> meet(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.of(one.isEmpty() ? other : one);
        }
        var both = new HashSet<>(one);
        both.retainAll(other);
        return both.isEmpty() ? Optional.empty() : Optional.of(both);
    }

    private static boolean isWider(Set<String> wide, Set<String> narrow) {
        return wide.isEmpty() || !narrow.isEmpty() && wide.containsAll(narrow);
    }

    /** The same under another name of a content type. */
    public Grant renamed(String formerType, String type) {
        if (!types.contains(formerType)) {
            return this;
        }
        var renamed = new HashSet<>(types);
        renamed.remove(formerType);
        renamed.add(type);
        return new Grant(scopes, renamed, fields, languages, own);
    }
}
