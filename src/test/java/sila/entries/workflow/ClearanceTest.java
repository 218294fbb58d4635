package sila.entries.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sila.contentmodel.Transition;
import sila.contentmodel.Workflow;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.members.Grant;
import sila.members.Mandate;
import sila.members.Permissions;
import sila.members.Scope;
import sila.members.Subject;

/** Who may take which step of the shipped workflow with review. */
class ClearanceTest {

    private static final UUID AUTHOR = UUID.randomUUID();
    private static final Workflow EDITORIAL = RouteTest.shipped("editorial");
    private static final Subject MOSCOW = new Subject("note", Set.of("77"), "ru", AUTHOR);
    private static final Subject PERM = new Subject("note", Set.of("59"), "ru", AUTHOR);

    private static final Function<String, Text> CALLED = role -> Text.of("роль " + role, "the " + role);

    private static Permissions of(String role, @Nullable Set<String> regions, Set<String> types, String... scopes) {
        var grant = new Grant(Set.of(scopes), types, Set.of(), Set.of(), false);
        return Permissions.of(AUTHOR, List.of(new Mandate(role, Text.of(role, role), null, regions, List.of(grant))));
    }

    private static Clearance author() {
        return new Clearance(of("author", null, Set.of(), Scope.READ, Scope.WRITE), MOSCOW, CALLED);
    }

    private static Clearance editor(@Nullable Set<String> regions, Set<String> types, Subject subject) {
        return new Clearance(
                of("regional-editor", regions, types, Scope.READ, Scope.WRITE, Scope.REVIEW, Scope.PUBLISH),
                subject,
                CALLED);
    }

    private static Transition step(String name) {
        return EDITORIAL.find(name).orElseThrow();
    }

    @Test
    void an_author_submits_and_leaves_the_rest_to_others() {
        assertThatCode(() -> author().require(step("submit"))).doesNotThrowAnyException();
        for (String name : List.of("approve", "request-changes", "publish", "schedule", "unpublish", "archive")) {
            var refused = catchThrowableOfType(Problem.class, () -> author().require(step(name)));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(author().obstacles(step(name))).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void a_regional_editor_decides_in_their_region_and_nowhere_else() {
        assertThat(editor(Set.of("77"), Set.of(), MOSCOW).obstacles(step("approve")))
                .isEmpty();
        assertThat(editor(Set.of("77"), Set.of(), PERM).obstacles(step("approve")))
                .anySatisfy(why -> assertThat(why.ru()).contains("59"))
                .anySatisfy(why -> assertThat(why.ru()).contains("роль regional-editor"));
        assertThat(catchThrowableOfType(Problem.class, () -> editor(Set.of("77"), Set.of(), PERM)
                                .require(step("publish")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_role_for_other_types_decides_nothing_here() {
        assertThat(editor(null, Set.of("article"), MOSCOW).obstacles(step("publish")))
                .isNotEmpty();
        assertThat(editor(null, Set.of("note"), MOSCOW).obstacles(step("publish")))
                .isEmpty();
    }

    @Test
    void the_scope_is_not_enough_where_the_workflow_names_roles() {
        var translator = new Clearance(of("translator", null, Set.of(), Scope.PUBLISH, Scope.REVIEW), MOSCOW, CALLED);
        assertThat(translator.obstacles(step("publish"))).singleElement().satisfies(why -> assertThat(why.en())
                .contains("the chief-editor, the editor, the regional-editor"));
        assertThat(catchThrowableOfType(Problem.class, () -> translator.require(step("archive")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_administrator_takes_every_step() {
        EDITORIAL.transitions().forEach(step -> assertThat(
                        new Clearance(Permissions.all(), PERM, CALLED).obstacles(step))
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "submit,content:write",
        "revive,content:write",
        "proofread,content:write",
        "approve,content:review",
        "request-changes,content:review",
        "publish,content:publish",
        "schedule,content:publish",
        "unpublish,content:publish",
        "archive,content:publish"
    })
    void each_step_has_its_scope(String step, String scope) {
        assertThat(Clearance.scope(step)).isEqualTo(scope);
    }
}
