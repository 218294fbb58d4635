package sila.members.roles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.members.Grant;
import sila.members.Scope;

/**
 * A grant as people write it, in YAML and in the API.
 *
 * @param types names of content types; left out: all
 * @param fields names of fields that may be edited; left out: all
 * @param languages codes; left out: all
 * @param own only what one has created oneself
 */
public record GrantForm(
        @Nullable List<@Nullable String> scopes,
        @Nullable List<@Nullable String> types,
        @Nullable List<@Nullable String> fields,
        @Nullable List<@Nullable String> languages,
        @Nullable Boolean own) {

    private static final int MOST = 100;
    private static final int LONGEST = 100;

    /** @throws NullPointerException when it was not {@link #check checked} */
    public Grant grant() {
        return new Grant(set(scopes), set(types), set(fields), set(languages), Boolean.TRUE.equals(own));
    }

    private static Set<String> set(@Nullable List<@Nullable String> names) {
        var set = new HashSet<String>();
        Stream.ofNullable(names).flatMap(List::stream).forEach(name -> set.add(Objects.requireNonNull(name)));
        return set;
    }

    /**
     * @param known the content types there are; null: any
     * @return what is wrong with it, by pointers from the grant
     */
    public List<Violation> check(@Nullable Collection<String> known) {
        var violations = new ArrayList<Violation>();
        if (scopes == null || scopes.isEmpty()) {
            violations.add(new Violation("/scopes", oneOf(Scope.ALL)));
        }
        check("/scopes", scopes, Scope.ALL, violations);
        check("/types", types, known, violations);
        check("/languages", languages, languageCodes(), violations);
        check("/fields", fields, null, violations);
        return violations;
    }

    private static List<String> languageCodes() {
        return Stream.of(Language.values()).map(Language::code).toList();
    }

    /** @param known null: any name of a decent length */
    private static void check(
            String pointer,
            @Nullable List<@Nullable String> given,
            @Nullable Collection<String> known,
            List<Violation> violations) {
        if (given == null) {
            return;
        }
        if (given.size() > MOST) {
            violations.add(new Violation(
                    pointer, Text.of("Не больше %s.", "No more than %s.").with(MOST)));
        }
        for (int i = 0; i < Math.min(given.size(), MOST); i++) {
            String name = given.get(i);
            boolean good = name != null
                    && (known == null ? !name.isBlank() && name.length() <= LONGEST : known.contains(name));
            if (!good) {
                violations.add(new Violation(
                        pointer + "/" + i, known == null ? Text.of("Нужно имя.", "A name is needed.") : oneOf(known)));
            }
        }
    }

    private static Text oneOf(Collection<String> names) {
        return Text.of("Нужно одно из: %s.", "One of these is needed: %s.")
                .with(String.join(", ", names.stream().sorted().toList()));
    }
}
