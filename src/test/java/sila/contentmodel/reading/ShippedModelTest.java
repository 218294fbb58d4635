package sila.contentmodel.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sila.contentmodel.ContentModel;
import sila.contentmodel.ContentType;
import sila.contentmodel.Place;
import sila.contentmodel.Term;
import sila.contentmodel.Workflow;

/** The model that the hub is delivered with. */
class ShippedModelTest {

    private final ContentModel model = ModelReader.read(ModelFiles.in(Path.of("content-model")));

    @Test
    void it_has_the_types_of_a_unions_media_centre() {
        assertThat(model.types())
                .extracting(ContentType::name)
                .contains(
                        "article",
                        "podcast",
                        "episode",
                        "stream",
                        "page",
                        "person",
                        "legal-case",
                        "legal-norm",
                        "legal-answer",
                        "topic",
                        "region",
                        "announcement",
                        "event",
                        "organisation");
    }

    @Test
    void it_knows_the_89_regions_by_their_codes() {
        var regions = model.vocabulary("regions");
        assertThat(regions.terms()).hasSize(89);
        assertThat(regions.codes()).hasSize(89).allMatch(code -> code.matches("\\d{2}"));
        assertThat(regions.terms().stream().map(term -> term.title().ru()).collect(Collectors.toSet()))
                .hasSize(89);
        assertThat(regions.terms().stream().map(term -> term.title().en()).collect(Collectors.toSet()))
                .hasSize(89);
        assertThat(regions.term("77").map(Term::title).orElseThrow().ru()).isEqualTo("Москва");
    }

    @Test
    void every_type_has_the_common_fields_and_a_title() {
        assertThat(model.types()).allSatisfy(type -> {
            assertThat(type.fields()).extracting("name").contains("title", "age", "topics", "regions", "cover", "seo");
            assertThat(type.places()).contains(Place.SITE);
        });
    }

    @Test
    void each_vocabulary_is_described_by_a_type() {
        assertThat(model.vocabularies()).allSatisfy(vocabulary -> {
            var by = vocabulary.describedBy().orElseThrow();
            assertThat(model.requireType(by.type())
                            .field(by.field())
                            .orElseThrow()
                            .kind()
                            .vocabulary())
                    .contains(vocabulary);
        });
    }

    @Test
    void every_type_is_published_directly_and_the_editorial_workflow_is_ready_to_be_named() {
        assertThat(model.types()).extracting(type -> type.workflow().name()).containsOnly(Workflow.DIRECT);
        assertThat(model.workflows()).extracting(Workflow::name).containsExactly(Workflow.DIRECT, "editorial");
    }

    @Test
    void what_readers_read_can_be_translated() {
        assertThat(model.requireType("article").localisedFields())
                .containsExactlyInAnyOrder("title", "lead", "body", "cover", "seo");
        assertThat(model.requireType("page").localisedFields()).contains("blocks");
    }

    @Test
    void it_is_found_in_the_application_too() {
        assertThat(ModelReader.read(ModelFiles.inApplication()).types())
                .extracting(ContentType::name)
                .containsExactlyElementsOf(
                        model.types().stream().map(ContentType::name).toList());
    }

    @Test
    void references_lead_to_types_that_exist() {
        Set<String> names = model.types().stream().map(ContentType::name).collect(Collectors.toSet());
        assertThat(model.types()).allSatisfy(type -> assertThat(type.fields())
                .allSatisfy(field -> assertThat(names).containsAll(field.kind().targets())));
    }
}
