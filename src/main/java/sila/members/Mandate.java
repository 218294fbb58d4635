package sila.members;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sila.kernel.Text;

/**
 * A role as somebody holds it: everywhere, or in a branch of the organisation tree.
 *
 * @param role its name
 * @param organisation name of the organisation it is held in; null: of none
 * @param regions codes that the branch covers; null: the whole country
 */
public record Mandate(
        String role,
        Text title,
        @Nullable String organisation,
        @Nullable Set<String> regions,
        List<Grant> grants) {

    /** In which respect a grant does not reach what is to be done. */
    enum Misfit {
        SCOPE,
        BRANCH,
        TYPE,
        REGION,
        LANGUAGE,
        OWNER
    }

    /** This role may always edit every field: content models need not name it. */
    public static final String ADMINISTRATOR = "administrator";

    static final Mandate EVERYTHING = new Mandate(
            ADMINISTRATOR, Text.of("Администратор", "Administrator"), null, null, List.of(Grant.EVERYTHING));

    public Mandate {
        regions = regions == null ? null : Set.copyOf(regions);
        grants = List.copyOf(grants);
    }

    boolean reaches(Grant grant, String scope, Subject subject, @Nullable UUID account) {
        return misfits(grant, scope, subject, account).isEmpty();
    }

    Set<Misfit> misfits(Grant grant, String scope, Subject subject, @Nullable UUID account) {
        var misfits = EnumSet.noneOf(Misfit.class);
        if (!grant.scopes().contains(scope)) {
            misfits.add(Misfit.SCOPE);
        } else if (Scope.isCentral(scope) && regions != null) {
            misfits.add(Misfit.BRANCH);
        } else if (Scope.isAboutContent(scope)) {
            addContentMisfits(misfits, grant, subject, account);
        }
        return misfits;
    }

    private void addContentMisfits(Set<Misfit> misfits, Grant grant, Subject subject, @Nullable UUID account) {
        if (!names(grant.types(), subject.type())) {
            misfits.add(Misfit.TYPE);
        }
        if (!reachesRegions(subject.regions())) {
            misfits.add(Misfit.REGION);
        }
        if (!names(grant.languages(), subject.language())) {
            misfits.add(Misfit.LANGUAGE);
        }
        if (grant.own() && (account == null || !account.equals(subject.owner()))) {
            misfits.add(Misfit.OWNER);
        }
    }

    boolean reachesRegions(Set<String> codes) {
        return regions == null || !codes.isEmpty() && regions.containsAll(codes);
    }

    private static boolean names(Set<String> allowed, @Nullable String name) {
        return allowed.isEmpty() || name != null && allowed.contains(name);
    }

    /** Whether it gives any use of the scope at all. */
    boolean has(String scope) {
        return !(Scope.isCentral(scope) && regions != null)
                && grants.stream().anyMatch(grant -> grant.scopes().contains(scope));
    }

    /** Whether it allows all that the grant of the other mandate allows with this scope. */
    boolean covers(Mandate other, Grant grant, String scope) {
        boolean everywhere = regions == null || !Scope.isCentral(scope) && !Scope.isAboutContent(scope);
        boolean wide = everywhere || other.regions != null && regions != null && regions.containsAll(other.regions);
        return wide && grants.stream().anyMatch(own -> own.covers(grant, scope));
    }

    /** What this role allows within the other; empty when that is nothing. */
    Optional<Mandate> within(Mandate limit) {
        var both = grants.stream()
                .flatMap(grant -> limit.grants.stream().flatMap(other -> grant.and(other).stream()))
                .toList();
        return both.isEmpty()
                ? Optional.empty()
                : Optional.of(new Mandate(
                        role, title, organisation == null ? limit.organisation : organisation, common(limit), both));
    }

    private @Nullable Set<String> common(Mandate limit) {
        if (regions == null || limit.regions == null) {
            return regions == null ? limit.regions : regions;
        }
        var both = new HashSet<>(regions);
        both.retainAll(limit.regions);
        return both;
    }
}
