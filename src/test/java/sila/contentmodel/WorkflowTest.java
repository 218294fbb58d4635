package sila.contentmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sila.contentmodel.reading.ModelReader;
import sila.contentmodel.yaml.ModelErrors;

class WorkflowTest {

    private static final String NOTE = """
            name: note
            plural: notes
            title: {ru: Заметка, en: Note}
            titles: {ru: Заметки, en: Notes}
            slug: title
            fields:
              - {name: title, kind: text, title: {ru: Заголовок, en: Title}, search: title}
            """;

    private static final String FILE = "content-model/workflows/short.yaml";

    private static ContentModel model(String type, String name, String workflow) {
        var files = new HashMap<>(Samples.files(type));
        files.put("content-model/workflows/" + name + ".yaml", workflow);
        return ModelReader.read(files);
    }

    private static Workflow editorial() throws IOException {
        var yaml = Files.readString(Path.of("content-model/workflows/editorial.yaml"));
        return model(NOTE + "workflow: editorial\n", "editorial", yaml)
                .requireType("note")
                .workflow();
    }

    private static List<String> names(Workflow workflow, Stage stage) {
        return workflow.transitionsFrom(stage).stream().map(Transition::name).toList();
    }

    @Test
    void a_type_that_names_no_workflow_is_published_from_every_stage_but_the_archive() {
        var workflow = ModelReader.read(Samples.files(NOTE)).requireType("note").workflow();
        var publish = workflow.find(Transition.PUBLISH).orElseThrow();
        assertThat(workflow.name()).isEqualTo(Workflow.DIRECT);
        assertThat(Stream.of(Stage.values()).filter(stage -> !publish.leadsFrom(stage)))
                .containsExactly(Stage.ARCHIVED);
        assertThat(publish.roles()).isEmpty();
        assertThat(workflow.find(Transition.APPROVE)).isEmpty();
    }

    @Test
    void the_editorial_workflow_publishes_only_what_was_approved() throws IOException {
        var workflow = editorial();
        assertThat(names(workflow, Stage.DRAFT)).containsExactly("submit", "unpublish", "archive");
        assertThat(names(workflow, Stage.IN_REVIEW)).containsExactly("request-changes", "approve", "unpublish");
        assertThat(names(workflow, Stage.APPROVED)).contains("schedule", "publish");
        assertThat(names(workflow, Stage.ARCHIVED)).containsExactly("revive");
        assertThat(workflow.find(Transition.PUBLISH).orElseThrow().from())
                .containsExactlyInAnyOrder(Stage.APPROVED, Stage.SCHEDULED, Stage.UNPUBLISHED);
    }

    @Test
    void an_author_submits_and_an_editor_approves_or_says_why_not() throws IOException {
        var workflow = editorial();
        assertThat(workflow.find("submit").orElseThrow().roles()).isEmpty();
        assertThat(workflow.find("approve").orElseThrow().roles())
                .contains("editor")
                .doesNotContain("author");
        assertThat(workflow.find("request-changes").orElseThrow().reasonRequired())
                .isTrue();
    }

    @Test
    void a_workflow_may_have_steps_of_its_own() {
        var workflow = model(NOTE + "workflow: short\n", "short", """
                        name: short
                        title: {ru: Короткий, en: Short}
                        transitions:
                          - {name: proofread, title: {ru: Вычитать, en: Proofread}, from: draft, to: approved}
                        """)
                .requireType("note")
                .workflow();
        assertThat(workflow.transitionsFrom(Stage.DRAFT)).singleElement().satisfies(step -> {
            assertThat(step.to()).isEqualTo(Stage.APPROVED);
            assertThat(step.title().ru()).isEqualTo("Вычитать");
        });
        assertThat(workflow.transitionsFrom(Stage.APPROVED)).isEmpty();
    }

    static Stream<Arguments> wrong_workflows() {
        return Stream.of(
                Arguments.of("name: publish, from: draft, to: approved", ":4: переход «publish» ведёт только в"),
                Arguments.of("name: sneak, from: draft, to: published", ":4: в «published» ведёт только"),
                Arguments.of(
                        "name: sneak, from: darft, to: draft", "нет такого значения: «darft» (может быть, «draft»?)"),
                Arguments.of("name: sneak, to: draft", ":4: нужен ключ «from»"),
                Arguments.of("name: sneak, from: draft", ":4: не хватает ключа «to»"),
                Arguments.of("name: Sneak, from: draft, to: draft", ":4: имя перехода"),
                Arguments.of("name: sneak, from: draft, to: draft, roles: [Главный]", ":4: роль — латинские буквы"),
                Arguments.of("name: sneak, from: draft, to: draft, reason: true", ":4: неизвестный ключ «reason»"));
    }

    @ParameterizedTest
    @MethodSource
    void wrong_workflows(String transition, String complaint) {
        assertThat(errors("  - {" + transition + ", title: {ru: Х, en: X}}\n"))
                .anySatisfy(line -> assertThat(line).startsWith(FILE).contains(complaint));
    }

    @Test
    void a_workflow_needs_steps_each_described_once() {
        assertThat(errors("")).contains(FILE + ":3: нужен список", FILE + ":3: нужен хотя бы один переход");
        var step = "  - {name: submit, title: {ru: Х, en: X}, from: draft, to: in-review}\n";
        assertThat(errors(step + step))
                .containsExactly(
                        FILE + ":4: переход «submit» описан дважды", FILE + ":5: переход «submit» описан дважды");
    }

    private static List<String> errors(String transitions) {
        var yaml = "name: short\ntitle: {ru: Короткий, en: Short}\ntransitions:\n" + transitions;
        return catchThrowableOfType(ModelErrors.class, () -> model(NOTE, "short", yaml))
                .lines();
    }

    @Test
    void a_type_cannot_name_a_workflow_that_is_not_there() {
        var wrong = Map.copyOf(Samples.files(NOTE + "workflow: editorail\n"));
        assertThat(catchThrowableOfType(ModelErrors.class, () -> ModelReader.read(wrong))
                        .lines())
                .containsExactly("content-model/types/note.yaml:8: нет такого значения: «editorail»");
    }
}
