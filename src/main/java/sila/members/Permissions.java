package sila.members;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.members.RowRule.Alternative;

/** What a caller may do. Immutable; may be kept and cached. */
public final class Permissions {

    private static final Permissions ALL = new Permissions(null, List.of(Mandate.EVERYTHING));
    private static final Permissions NONE = new Permissions(null, List.of());

    private final @Nullable UUID account;
    private final List<Mandate> mandates;

    private Permissions(@Nullable UUID account, List<Mandate> mandates) {
        this.account = account;
        this.mandates = List.copyOf(mandates);
    }

    /** The hub itself: jobs, imports, the configured token. */
    public static Permissions all() {
        return ALL;
    }

    /** Of somebody who has not said who they are. */
    public static Permissions none() {
        return NONE;
    }

    /** @param account whose own entries «own» means; null: of nobody */
    public static Permissions of(@Nullable UUID account, List<Mandate> mandates) {
        return new Permissions(account, mandates);
    }

    public boolean allows(String scope, Subject subject) {
        return mandates.stream().anyMatch(mandate -> allows(mandate, scope, subject));
    }

    private boolean allows(Mandate mandate, String scope, Subject subject) {
        return mandate.grants().stream().anyMatch(grant -> mandate.reaches(grant, scope, subject, account));
    }

    /** @throws Problem 403 «forbidden»: it says which role, type, region or language is missing */
    public void require(String scope, Subject subject) {
        if (!allows(scope, subject)) {
            throw new Forbidden(scope, decide(scope, subject).reasons());
        }
    }

    /** For the where of a query. */
    public RowRule rows(String scope) {
        return new RowRule(mandates.stream()
                .flatMap(mandate -> mandate.grants().stream().flatMap(grant -> alternative(mandate, grant, scope)))
                .distinct()
                .toList());
    }

    private Stream<Alternative> alternative(Mandate mandate, Grant grant, String scope) {
        boolean nothing = !mandate.has(scope)
                || !grant.scopes().contains(scope)
                || grant.own() && account == null
                || mandate.regions() != null && mandate.regions().isEmpty();
        if (nothing) {
            return Stream.empty();
        }
        return Stream.of(
                Scope.isAboutContent(scope)
                        ? new Alternative(
                                grant.types(), mandate.regions(), grant.languages(), grant.own() ? account : null)
                        : Alternative.EVERYTHING);
    }

    /**
     * Whether a field of an entry may be changed: by a grant that reaches the entry and this field, in one of the roles
     * the content model asks for.
     *
     * @param editors names of roles; empty: everybody who may change the entry
     */
    public boolean mayEdit(Subject subject, String field, Collection<String> editors) {
        return mayEdit(subject, field) && (editors.isEmpty() || holdsOneOf(editors, subject));
    }

    private boolean mayEdit(Subject subject, String field) {
        return mandates.stream().anyMatch(mandate -> mandate.grants().stream()
                .filter(grant -> grant.fields().isEmpty() || grant.fields().contains(field))
                .anyMatch(grant -> mandate.reaches(grant, Scope.WRITE, subject, account)));
    }

    /** Whether one of these roles, or the administrator's, is held where the subject is; roles by their names. */
    public boolean holdsOneOf(Collection<String> roles, Subject subject) {
        return mandates.stream()
                .filter(mandate -> mandate.reachesRegions(subject.regions()))
                .map(Mandate::role)
                .anyMatch(role -> role.equals(Mandate.ADMINISTRATOR) || roles.contains(role));
    }

    /** Names, for the transitions of a workflow; a token without a role of its own acts in its maker's roles. */
    public Set<String> roles() {
        return mandates.stream().map(Mandate::role).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public Decision decide(String scope, Subject subject) {
        var reasons = new Reasons(scope, subject, account);
        var allowing = mandates.stream()
                .filter(mandate -> allows(mandate, scope, subject))
                .map(reasons::allowedBy)
                .toList();
        if (!allowing.isEmpty()) {
            return new Decision(true, allowing);
        }
        return new Decision(
                false,
                mandates.isEmpty()
                        ? List.of(Reasons.NO_ROLE)
                        : mandates.stream().map(reasons::refusedBy).distinct().toList());
    }

    /** Whose own entries «own» means; null: of nobody. */
    public @Nullable UUID account() {
        return account;
    }

    public List<Mandate> mandates() {
        return mandates;
    }

    /** Whether there is any use of the scope: the coarse gate before an endpoint. */
    public boolean have(String scope) {
        return mandates.stream().anyMatch(mandate -> mandate.has(scope));
    }

    /** Whether all of the other is allowed here too, so that it may be given to somebody. */
    public boolean cover(Mandate other) {
        return other.grants().stream().allMatch(grant -> grant.scopes().stream()
                .filter(scope -> !(Scope.isCentral(scope) && other.regions() != null))
                .allMatch(scope -> mandates.stream().anyMatch(mine -> mine.covers(other, grant, scope))));
    }

    /** Whether nothing at all is left to be given: that is an administrator. */
    public boolean areEverything() {
        return cover(Mandate.EVERYTHING);
    }

    /** What both allow; «own» stays what it is here. */
    public Permissions within(Permissions limit) {
        return new Permissions(
                account,
                mandates.stream()
                        .flatMap(mandate -> limit.mandates.stream().flatMap(other -> mandate.within(other).stream()))
                        .distinct()
                        .toList());
    }
}
