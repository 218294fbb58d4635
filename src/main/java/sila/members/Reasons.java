package sila.members;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Text;
import sila.members.Mandate.Misfit;

/** Says in words that an editor understands why a role allows something or does not. */
record Reasons(String scope, Subject subject, @Nullable UUID account) {

    static final Text NO_ROLE = Text.of("Не дано ни одной роли.", "No role is held.");

    Text allowedBy(Mandate mandate) {
        return sentence(mandate, Text.of("позволяет %s", "allows to %s"), Scope.deed(scope));
    }

    /** By its grant that comes nearest. */
    Text refusedBy(Mandate mandate) {
        Set<Misfit> nearest = EnumSet.of(Misfit.SCOPE);
        Grant of = Grant.EVERYTHING;
        for (Grant grant : mandate.grants()) {
            Set<Misfit> misfits = mandate.misfits(grant, scope, subject, account);
            if (nearest.contains(Misfit.SCOPE) || !misfits.contains(Misfit.SCOPE) && misfits.size() < nearest.size()) {
                nearest = misfits;
                of = grant;
            }
        }
        Grant grant = of;
        return sentence(
                mandate,
                Text.join(
                        "; ",
                        nearest.stream()
                                .map(misfit -> predicate(misfit, mandate, grant))
                                .toList()));
    }

    private Text predicate(Misfit misfit, Mandate mandate, Grant grant) {
        return switch (misfit) {
            case SCOPE -> Text.of("не позволяет %s", "does not allow to %s").with(Scope.deed(scope));
            case BRANCH ->
                Text.of(
                        "дана в одной ветви организаций, а это право — только для всего хаба",
                        "is held in one branch of the organisations, and this takes a role for the whole hub");
            case TYPE ->
                Text.of("работает с типами %s, а это %s", "works on the types %s, and this is %s")
                        .with(list(grant.types()), shown(subject.type()));
            case REGION -> region(Objects.requireNonNull(mandate.regions()));
            case LANGUAGE ->
                Text.of("работает с языками %s, а это %s", "works on the languages %s, and this is %s")
                        .with(list(grant.languages()), shown(subject.language()));
            case OWNER -> Text.of("работает только со своими материалами", "works on one's own entries only");
        };
    }

    private Text region(Set<String> own) {
        return subject.regions().isEmpty()
                ? Text.of(
                                "действует в регионах %s, а здесь регион не указан: это для всей страны",
                                "is held in the regions %s, and here is no region: this is for the whole country")
                        .with(list(own))
                : Text.of("действует в регионах %s, а здесь — %s", "is held in the regions %s, and here are %s")
                        .with(list(own), list(subject.regions()));
    }

    private static Text sentence(Mandate mandate, Text predicate, Text part) {
        return sentence(mandate, predicate.with(part));
    }

    private static Text sentence(Mandate mandate, Text predicate) {
        String where = mandate.organisation() == null ? "" : " (" + mandate.organisation() + ")";
        return Text.of("Роль «%s»%s %s.", "The role \"%s\"%s %s.").with(mandate.title(), where, predicate);
    }

    private static String list(Collection<String> names) {
        return names.isEmpty()
                ? "—"
                : String.join(
                        ", ", names.stream().sorted(Comparator.naturalOrder()).toList());
    }

    private static String shown(@Nullable String name) {
        return name == null ? "—" : name;
    }
}
