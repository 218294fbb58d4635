package sila.members.roles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sila.kernel.Text;
import sila.kernel.Violation;

/**
 * A role as people write it, in YAML and in the API.
 *
 * @param title in both languages
 * @param grants at least one
 */
public record RoleForm(@Nullable Title title, @Nullable List<@Nullable GrantForm> grants) {

    private static final int LONGEST_TITLE = 100;
    private static final int MOST_GRANTS = 50;

    public record Title(@Nullable String ru, @Nullable String en) {}

    /** @throws NullPointerException when it was not {@link #check checked} */
    public Role role(String name, boolean builtIn, int version) {
        Title given = Objects.requireNonNull(title);
        return new Role(
                name,
                Text.of(Objects.requireNonNull(given.ru()), Objects.requireNonNull(given.en())),
                Objects.requireNonNull(grants).stream()
                        .map(Objects::requireNonNull)
                        .map(GrantForm::grant)
                        .toList(),
                builtIn,
                version);
    }

    /**
     * @param types the content types there are; null: any
     * @return what is wrong with it
     */
    public List<Violation> check(@Nullable Collection<String> types) {
        var violations = new ArrayList<Violation>();
        checkTitle("/title/ru", title == null ? null : title.ru(), violations);
        checkTitle("/title/en", title == null ? null : title.en(), violations);
        if (grants == null || grants.isEmpty() || grants.size() > MOST_GRANTS) {
            violations.add(new Violation(
                    "/grants",
                    Text.of("Нужно от одного до %s разрешений.", "One to %s grants are needed.")
                            .with(MOST_GRANTS)));
            return violations;
        }
        for (int i = 0; i < grants.size(); i++) {
            GrantForm grant = grants.get(i);
            String pointer = "/grants/" + i;
            if (grant == null) {
                violations.add(new Violation(
                        pointer, Text.of("Здесь нужно разрешение, а не null.", "A grant is needed here, not null.")));
            } else {
                grant.check(types).stream()
                        .map(violation -> violation.under(pointer))
                        .forEach(violations::add);
            }
        }
        return violations;
    }

    private static void checkTitle(String pointer, @Nullable String title, List<Violation> violations) {
        if (title == null || title.isBlank() || title.length() > LONGEST_TITLE) {
            violations.add(new Violation(
                    pointer,
                    Text.of("Нужно название до %s знаков.", "A title of up to %s characters is needed.")
                            .with(LONGEST_TITLE)));
        }
    }
}
