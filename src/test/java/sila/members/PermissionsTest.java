package sila.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sila.kernel.Problem;
import sila.kernel.Text;

class PermissionsTest {

    private static final UUID ME = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final List<String> TYPES = nullAnd(List.of("article", "event"));
    private static final List<Set<String>> REGIONS =
            List.of(Set.of(), Set.of("24"), Set.of("77"), Set.of("24", "77"), Set.of("24", "16"));
    private static final List<String> LANGUAGES = nullAnd(List.of("ru", "en"));
    private static final List<UUID> OWNERS = nullAnd(List.of(ME, OTHER));

    private static final List<Subject> SUBJECTS = subjects();
    private static final List<Mandate> MANDATES = mandates();

    private static <T> List<T> nullAnd(List<T> values) {
        var list = new ArrayList<T>(values);
        list.add(0, null);
        return list;
    }

    private static List<Subject> subjects() {
        var subjects = new ArrayList<Subject>();
        for (String type : TYPES) {
            for (Set<String> regions : REGIONS) {
                for (String language : LANGUAGES) {
                    for (UUID owner : OWNERS) {
                        subjects.add(new Subject(type, regions, language, owner));
                    }
                }
            }
        }
        return subjects;
    }

    /** Each of one grant that gives half of all scopes, limited in every combination of respects. */
    private static List<Mandate> mandates() {
        var half = Set.copyOf(Scope.ALL.subList(0, Scope.ALL.size() / 2));
        var otherHalf = Set.copyOf(Scope.ALL.subList(Scope.ALL.size() / 2 - 2, Scope.ALL.size()));
        var mandates = new ArrayList<Mandate>();
        for (Set<String> scopes : List.of(half, otherHalf, Set.copyOf(Scope.ALL))) {
            for (Set<String> types :
                    List.of(Set.<String>of(), Set.of("article"), Set.of("article", "event"), Set.of("page"))) {
                for (Set<String> languages : List.of(Set.<String>of(), Set.of("en"))) {
                    for (boolean own : new boolean[] {false, true}) {
                        for (Set<String> regions :
                                nullAnd(List.of(Set.<String>of(), Set.of("24"), Set.of("24", "16")))) {
                            mandates.add(held("some", regions, new Grant(scopes, types, Set.of(), languages, own)));
                        }
                    }
                }
            }
        }
        return mandates;
    }

    /** Every seventh: a number that divides no dimension, so that all combinations of two occur. */
    private static List<Mandate> some() {
        var some = new ArrayList<Mandate>();
        for (int i = 0; i < MANDATES.size(); i += 7) {
            some.add(MANDATES.get(i));
        }
        return some;
    }

    private static Mandate held(String role, @Nullable Set<String> regions, Grant... grants) {
        return new Mandate(role, Text.of("Роль " + role, "Role " + role), null, regions, List.of(grants));
    }

    private static Grant grant(String... scopes) {
        return new Grant(Set.of(scopes), Set.of(), Set.of(), Set.of(), false);
    }

    private static Permissions mine(Mandate... mandates) {
        return Permissions.of(ME, List.of(mandates));
    }

    /** What the rules say, written down once more and differently. */
    private static boolean expected(Mandate mandate, String scope, Subject subject) {
        Grant grant = mandate.grants().get(0);
        if (!grant.scopes().contains(scope)) {
            return false;
        }
        boolean content = scope.startsWith("content:");
        boolean ofTheBranchToo = List.of(Scope.MEDIA, Scope.MODEL, Scope.TOKENS).contains(scope);
        if (!content) {
            return ofTheBranchToo || mandate.regions() == null;
        }
        boolean type = grant.types().isEmpty() || grant.types().contains(String.valueOf(subject.type()));
        boolean language =
                grant.languages().isEmpty() || grant.languages().contains(String.valueOf(subject.language()));
        boolean owner = !grant.own() || ME.equals(subject.owner());
        boolean region = mandate.regions() == null
                || !subject.regions().isEmpty()
                        && subject.regions().stream()
                                .allMatch(code -> mandate.regions().contains(code));
        return type && language && owner && region;
    }

    @Test
    void a_grant_reaches_exactly_what_it_names_in_every_respect() {
        for (Mandate mandate : MANDATES) {
            Permissions permissions = mine(mandate);
            for (String scope : Scope.ALL) {
                for (Subject subject : SUBJECTS) {
                    boolean allowed = permissions.allows(scope, subject);
                    assertThat(allowed)
                            .as("%s, %s, %s", mandate, scope, subject)
                            .isEqualTo(expected(mandate, scope, subject));
                }
            }
        }
    }

    @Test
    void the_explanation_and_the_refusal_agree_with_the_decision() {
        for (Mandate mandate : MANDATES) {
            Permissions permissions = mine(mandate);
            for (String scope : List.of(Scope.WRITE, Scope.MEDIA, Scope.AUDIT)) {
                for (Subject subject : SUBJECTS) {
                    boolean allowed = permissions.allows(scope, subject);
                    Decision decision = permissions.decide(scope, subject);
                    assertThat(decision.allowed()).isEqualTo(allowed);
                    assertThat(decision.reasons()).hasSize(1);
                    if (allowed) {
                        permissions.require(scope, subject);
                    } else {
                        assertThatThrownBy(() -> permissions.require(scope, subject))
                                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.status())
                                        .isEqualTo(403));
                    }
                }
            }
        }
    }

    @Test
    void the_rule_for_rows_finds_what_may_be_read_one_by_one() {
        for (Mandate mandate : MANDATES) {
            Permissions permissions = mine(mandate, held("other", Set.of("77"), grant(Scope.READ)));
            RowRule rule = permissions.rows(Scope.READ);
            SUBJECTS.stream()
                    .filter(row -> row.type() != null && row.language() != null)
                    .forEach(row -> assertThat(isFound(rule, row))
                            .as("%s, %s", rule, row)
                            .isEqualTo(permissions.allows(Scope.READ, row)));
        }
    }

    private static boolean isFound(RowRule rule, Subject row) {
        return rule.alternatives().stream()
                .anyMatch(one -> (one.types().isEmpty() || one.types().contains(row.type()))
                        && (one.languages().isEmpty() || one.languages().contains(row.language()))
                        && (one.owner() == null || one.owner().equals(row.owner()))
                        && (one.regions() == null
                                || !row.regions().isEmpty() && one.regions().containsAll(row.regions())));
    }

    @Test
    void the_rule_for_rows_is_everything_or_nothing_where_it_can_be_said_so_simply() {
        assertThat(Permissions.all().rows(Scope.READ).isEverything()).isTrue();
        assertThat(mine(held("a", Set.of("24"), grant(Scope.READ)), held("b", null, grant(Scope.READ)))
                        .rows(Scope.READ)
                        .alternatives())
                .hasSize(1);
        assertThat(Permissions.none().rows(Scope.READ).alternatives()).isEmpty();
        assertThat(mine(held("a", Set.of(), grant(Scope.READ))).rows(Scope.READ).alternatives())
                .isEmpty();
        assertThat(mine(held("a", Set.of("24"), grant(Scope.AUDIT)))
                        .rows(Scope.AUDIT)
                        .alternatives())
                .isEmpty();
    }

    @Test
    void what_is_within_a_limit_is_what_both_allow() {
        for (Mandate one : MANDATES) {
            for (Mandate other : some()) {
                Permissions both = mine(one).within(mine(other));
                for (String scope : List.of(Scope.READ, Scope.PREVIEW, Scope.MODEL, Scope.OPERATE)) {
                    for (Subject subject : SUBJECTS) {
                        if (both.allows(scope, subject)
                                != (mine(one).allows(scope, subject)
                                        && mine(other).allows(scope, subject))) {
                            assertThat(both)
                                    .as("%s within %s: %s %s", one, other, scope, subject)
                                    .isNull();
                        }
                    }
                }
            }
        }
    }

    @Test
    void who_covers_a_mandate_may_do_all_that_it_allows() {
        int covered = 0;
        for (Mandate mine : MANDATES) {
            for (Mandate given : some()) {
                if (mine(mine).cover(given)) {
                    covered++;
                    for (String scope : Scope.ALL) {
                        for (Subject subject : SUBJECTS) {
                            if (mine(given).allows(scope, subject)
                                    && !mine(mine).allows(scope, subject)) {
                                assertThat(mine)
                                        .as("does not cover %s: %s %s", given, scope, subject)
                                        .isNull();
                            }
                        }
                    }
                }
            }
            assertThat(mine(mine).cover(mine)).isTrue();
            assertThat(Permissions.all().cover(mine)).isTrue();
        }
        assertThat(covered).isBetween(some().size(), MANDATES.size() * some().size() / 2);
    }

    @Test
    void somebody_without_an_account_owns_nothing() {
        var own = new Grant(Set.of(Scope.READ), Set.of(), Set.of(), Set.of(), true);
        Permissions nobodys = Permissions.of(null, List.of(held("author", null, own)));
        assertThat(nobodys.allows(Scope.READ, new Subject("article", Set.of(), "ru", null)))
                .isFalse();
        assertThat(nobodys.rows(Scope.READ).alternatives()).isEmpty();
    }

    @Test
    void a_field_is_for_the_roles_that_the_model_names_and_for_administrators() {
        var subject = new Subject("article", Set.of("24"), "ru", ME);
        Permissions editor = mine(held("editor", null, grant(Scope.WRITE)));
        assertThat(editor.mayEdit(subject, "title", List.of())).isTrue();
        assertThat(editor.mayEdit(subject, "title", List.of("editor", "lawyer")))
                .isTrue();
        assertThat(editor.mayEdit(subject, "title", List.of("lawyer"))).isFalse();
        assertThat(Permissions.all().mayEdit(subject, "title", List.of("lawyer")))
                .isTrue();
        assertThat(mine(held("lawyer", null, grant(Scope.READ))).mayEdit(subject, "title", List.of("lawyer")))
                .isFalse();
        // a role held elsewhere does not help here
        assertThat(mine(held("editor", null, grant(Scope.WRITE)), held("lawyer", Set.of("77"), grant(Scope.WRITE)))
                        .mayEdit(subject, "title", List.of("lawyer")))
                .isFalse();
    }

    @Test
    void a_grant_for_some_fields_opens_those_only() {
        var subject = new Subject("article", Set.of(), "ru", ME);
        var some = new Grant(Set.of(Scope.WRITE), Set.of(), Set.of("lead"), Set.of(), false);
        assertThat(mine(held("a", null, some)).mayEdit(subject, "lead", List.of()))
                .isTrue();
        assertThat(mine(held("a", null, some)).mayEdit(subject, "title", List.of()))
                .isFalse();
        assertThat(mine(held("a", null, some)).cover(held("b", null, grant(Scope.WRITE))))
                .isFalse();
    }

    @Test
    void a_refusal_says_what_is_missing() {
        Permissions regional = mine(new Mandate(
                "regional-editor",
                Text.of("Региональный редактор", "Regional editor"),
                "Красноярская организация",
                Set.of("24"),
                List.of(grant(Scope.PUBLISH))));
        assertThat(title(regional, Scope.PUBLISH, new Subject("article", Set.of("77"), "ru", ME))
                        .ru())
                .isEqualTo("Нельзя публиковать и снимать с публикации. Роль «Региональный редактор» "
                        + "(Красноярская организация) действует в регионах 24, а здесь — 77.");
        assertThat(title(regional, Scope.PUBLISH, new Subject("article", Set.of(), "ru", ME))
                        .en())
                .isEqualTo(
                        "Not allowed to publish and unpublish. The role \"Regional editor\" (Красноярская организация) "
                                + "is held in the regions 24, and here is no region: this is for the whole country.");
        assertThat(title(regional, Scope.WRITE, Subject.NONE).ru())
                .endsWith("не позволяет создавать и править материалы.");
        assertThat(title(Permissions.none(), Scope.READ, Subject.NONE).ru()).endsWith("Не дано ни одной роли.");
    }

    @Test
    void a_refusal_speaks_of_the_grant_that_comes_nearest() {
        Permissions lawyer = mine(held(
                "lawyer",
                null,
                grant(Scope.MEDIA),
                new Grant(Set.of(Scope.WRITE), Set.of("legal-case"), Set.of(), Set.of("en"), false),
                new Grant(Set.of(Scope.WRITE), Set.of("legal-norm"), Set.of(), Set.of(), false)));
        assertThat(title(lawyer, Scope.WRITE, new Subject("article", Set.of(), "ru", ME))
                        .en())
                .endsWith("works on the types legal-norm, and this is article.");
    }

    private static Text title(Permissions permissions, String scope, Subject subject) {
        try {
            permissions.require(scope, subject);
        } catch (Problem refusal) {
            return refusal.title();
        }
        throw new AssertionError("allowed");
    }

    @Test
    void the_coarse_gate_opens_for_scopes_that_are_of_any_use() {
        Permissions regional = mine(held("r", Set.of("24"), grant(Scope.READ, Scope.MEDIA, Scope.AUDIT)));
        assertThat(Scope.ALL.stream().filter(regional::have)).containsExactly(Scope.READ, Scope.MEDIA);
        assertThat(regional.roles()).containsExactly("r");
        assertThat(Permissions.all().areEverything()).isTrue();
        assertThat(regional.areEverything()).isFalse();
    }
}
