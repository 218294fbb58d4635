package sila.members.manage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.kernel.Language;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;
import sila.members.Caller;
import sila.members.ContentNames;
import sila.members.Mandate;
import sila.members.Permissions;
import sila.members.Scope;
import sila.members.organisations.OrganisationTree;
import sila.members.roles.Roles;
import sila.members.tokens.ApiToken;
import sila.members.tokens.TokenPermissions;

/** What an order for a token has to be: understandable, and no more than its maker has. */
@ApplicationScoped
class TokenRules {

    private static final int LONGEST_NAME = 100;
    private static final int MOST = 100;

    private final Caller caller;
    private final Roles roles;
    private final ContentNames names;
    private final TokenPermissions permissions;

    TokenRules(Caller caller, Roles roles, ContentNames names, TokenPermissions permissions) {
        this.caller = caller;
        this.roles = roles;
        this.names = names;
        this.permissions = permissions;
    }

    String name(TokensResource.Order order) {
        return order.name() == null ? "" : order.name().strip();
    }

    /**
     * @param latest when the token ends that this one is made with; null: never, or it is made by a person
     * @throws Problem 422
     */
    ApiToken.Limits checked(TokensResource.Order order, @Nullable Instant latest) {
        var violations = new ArrayList<Violation>();
        checkName(name(order)).ifPresent(violations::add);
        checkEnd(order.expiresAt(), latest).ifPresent(violations::add);
        checkScopes(order, violations);
        checkNames("/types", order.types(), names.types()::contains, names.types(), violations);
        checkNames("/languages", order.languages(), languages()::contains, languages(), violations);
        checkRole(order).ifPresent(violations::add);
        refuse(violations);
        var limits = new ApiToken.Limits(
                all(order.scopes()), order.role(), order.organisation(), all(order.types()), all(order.languages()));
        checkRest(limits).ifPresent(violations::add);
        refuse(violations);
        return limits;
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private static Optional<Violation> checkName(String name) {
        return violationUnless(
                !name.isEmpty() && name.length() <= LONGEST_NAME,
                "/name",
                Text.of(
                                "Назовите токен, чтобы потом узнать его (до %s знаков).",
                                "Give the token a name to recognise it by (up to %s characters).")
                        .with(LONGEST_NAME));
    }

    private static Optional<Violation> checkEnd(@Nullable Instant end, @Nullable Instant latest) {
        if (end != null && latest != null && end.isAfter(latest)) {
            return violationUnless(
                    false,
                    "/expiresAt",
                    Text.of(
                                    "Не позже, чем кончается токен, которым вы его создаёте: %s.",
                                    "Not later than the token ends that you make it with: %s.")
                            .with(latest));
        }
        return violationUnless(
                end == null || end.isAfter(Instant.now()),
                "/expiresAt",
                Text.of("Этот срок уже прошёл.", "This moment has already passed."));
    }

    private void checkScopes(TokensResource.Order order, List<Violation> violations) {
        if (order.role() == null && (order.scopes() == null || order.scopes().isEmpty())) {
            violations.add(new Violation(
                    "/scopes",
                    Text.of(
                                    "Укажите роль (role) или хотя бы одно право: %s.",
                                    "Name a role, or at least one scope: %s.")
                            .with(String.join(", ", Scope.ALL))));
        }
        Permissions own = caller.permissions();
        checkNames(
                "/scopes",
                order.scopes(),
                scope -> Scope.ALL.contains(scope) && own.have(scope),
                Scope.ALL.stream().filter(own::have).toList(),
                violations);
    }

    private static void checkNames(
            String pointer,
            @Nullable List<@Nullable String> given,
            Predicate<String> isGood,
            Collection<String> known,
            List<Violation> violations) {
        List<@Nullable String> list = given == null ? List.of() : given;
        violationUnless(
                        list.size() <= MOST,
                        pointer,
                        Text.of("Не больше %s.", "No more than %s.").with(MOST))
                .ifPresent(violations::add);
        for (int i = 0; i < Math.min(list.size(), MOST); i++) {
            String name = list.get(i);
            violationUnless(
                            name != null && isGood.test(name),
                            pointer + "/" + i,
                            Text.of(
                                            "Такого нет, или этого права нет у вас. Есть: %s.",
                                            "There is no such thing, or you do not have this scope. There are: %s.")
                                    .with(String.join(
                                            ", ", known.stream().sorted().toList())))
                    .ifPresent(violations::add);
        }
    }

    private Optional<Violation> checkRole(TokensResource.Order order) {
        OrganisationTree tree = OrganisationTree.load();
        var organisation = order.organisation();
        if (organisation != null && !tree.has(organisation)) {
            return violationUnless(
                    false, "/organisation", Text.of("Такой организации нет.", "There is no such organisation."));
        }
        if (order.role() == null) {
            return Optional.empty();
        }
        Optional<Mandate> mandate = roles.find(order.role())
                .map(role -> organisation == null
                        ? role.heldEverywhere()
                        : role.heldIn(tree.name(organisation), tree.regions(organisation)));
        return violationUnless(
                mandate.filter(caller.permissions()::cover).isPresent(),
                "/role",
                Text.of(
                        "Такой роли нет, или она даёт больше, чем есть у вас.",
                        "There is no such role, or it gives more than you have."));
    }

    /** A token that opens nothing would only puzzle its owner. */
    private Optional<Violation> checkRest(ApiToken.Limits limits) {
        Permissions rest = permissions.within(caller.permissions(), limits);
        return violationUnless(
                Scope.ALL.stream().anyMatch(rest::have),
                "",
                Text.of(
                        "С такими ограничениями от ваших прав ничего не остаётся.",
                        "These limits leave nothing of what you may do."));
    }

    private static Optional<Violation> violationUnless(boolean good, String pointer, Text message) {
        return good ? Optional.empty() : Optional.of(new Violation(pointer, message));
    }

    private static List<String> languages() {
        return Stream.of(Language.values()).map(Language::code).toList();
    }

    private static List<String> all(@Nullable List<@Nullable String> names) {
        return names == null
                ? List.of()
                : names.stream().map(Objects::requireNonNull).distinct().toList();
    }
}
