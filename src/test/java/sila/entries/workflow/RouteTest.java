package sila.entries.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sila.contentmodel.Stage;
import sila.contentmodel.Transition;
import sila.contentmodel.Workflow;
import sila.contentmodel.reading.ModelReader;
import sila.kernel.Problem;

/** The shipped workflows, seen from each stage. */
class RouteTest {

    static Workflow shipped(String name) {
        try {
            var type = Files.readString(Path.of("src/test/resources/editorial-model/types/note.yaml"))
                    .replace("workflow: editorial", "workflow: " + name)
                    .replace("include: [public]\n", "");
            var workflow = "content-model/workflows/" + name + ".yaml";
            return ModelReader.read(Map.of(
                            "content-model/types/note.yaml", type, workflow, Files.readString(Path.of(workflow))))
                    .requireType("note")
                    .workflow();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Route editorial(Stage stage) {
        return new Route(shipped("editorial"), stage);
    }

    private static List<String> names(List<Transition> steps) {
        return steps.stream().map(Transition::name).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "draft | submit,unpublish,archive,schedule,publish",
                "in-review | request-changes,approve,unpublish,schedule,publish",
                "approved | request-changes,schedule,publish,unpublish,archive",
                "scheduled | request-changes,schedule,publish,unpublish",
                "published | submit,unpublish,archive,schedule",
                "archived | revive,schedule,publish",
            })
    void steps_that_begin_here_come_first_then_those_towards_the_public(String stage, String steps) {
        assertThat(names(editorial(Stage.of(stage).orElseThrow()).ahead())).containsExactly(steps.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "draft | submit,approve",
                "needs-changes | submit,approve",
                "in-review | approve",
                "published | submit,approve",
                "archived | revive,submit,approve",
            })
    void the_way_to_the_public_leads_through_approval_and_not_round_it(String stage, String way) {
        Route route = editorial(Stage.of(stage).orElseThrow());
        assertThat(names(route.wayTo(route.step("publish")))).containsExactly(way.split(","));
    }

    @Test
    void there_is_no_way_where_the_step_begins_or_nothing_leads() {
        assertThat(editorial(Stage.APPROVED).wayTo(editorial(Stage.APPROVED).step("publish")))
                .isEmpty();
        var direct = new Route(shipped("direct"), Stage.DRAFT);
        assertThat(direct.wayTo(direct.step("revive"))).isEmpty();
    }

    @Test
    void a_step_from_elsewhere_is_refused_with_the_stages_and_the_steps_that_lead_there() {
        Route route = editorial(Stage.DRAFT);
        var refused = catchThrowableOfType(TransitionNotAllowed.class, () -> route.requireOpen(route.step("publish")));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.title().ru())
                .isEqualTo("С этого этапа шаг «Опубликовать» не начинается. Сначала: «Сдать на проверку», «Принять».");
        assertThat(refused.title().en()).endsWith("First: “Submit for review”, “Approve”.");
        assertThat(refused.extensions())
                .containsEntry("state", Stage.DRAFT)
                .containsEntry("from", List.of("approved", "scheduled", "unpublished"))
                .containsEntry("way", List.of("submit", "approve"));
        assertThatCode(() -> route.requireOpen(route.step("submit"))).doesNotThrowAnyException();
    }

    @Test
    void a_step_that_the_workflow_does_not_have_is_unknown() {
        var unknown =
                catchThrowableOfType(Problem.class, () -> new Route(shipped("direct"), Stage.DRAFT).step("approve"));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.title().en()).contains("publish, schedule, unpublish, archive, revive");
    }
}
