package sila.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import sila.contentmodel.ContentModel;
import sila.entries.editing.Entries;
import sila.kernel.StrictJson;
import sila.media.Assets;

/** The loading into a real hub, which other tests use too: only what the demo has sent is counted. */
@QuarkusTest
class DemoContentTest {

    @Inject
    DemoContent demo;

    @Inject
    ContentModel model;

    @Inject
    Entries entries;

    @Inject
    Assets assets;

    @Inject
    EntityManager database;

    @Test
    void a_run_stopped_half_way_is_completed_and_a_further_one_changes_nothing() throws Exception {
        var items = DemoItem.all(model);
        load(items.subList(items.size() / 2, items.size()));
        demo.load();
        assertThat(query("select type || ' ' || slug from entry where created_by = 'demo' and state = 'published'"))
                .containsAll(items.stream()
                        .map(item -> item.name().type() + " " + item.slug())
                        .toList())
                .doesNotHaveDuplicates();
        assertThat(query("select filename from asset where created_by = 'demo'"))
                .doesNotHaveDuplicates();
        assertThat(query("select filename || ' ' || state from asset where created_by = 'demo' and state <> 'READY'"))
                .isEmpty();

        var before = everything();
        demo.load();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void an_item_that_does_not_fit_is_left_out_with_those_that_need_it_and_the_rest_is_loaded() throws Exception {
        load(List.of(
                item("legal-norm", "demo-unknown-field", "{\"title\":\"Норма\",\"lenght\":5}"),
                item("legal-answer", "demo-needs-it", answer("demo-unknown-field")),
                item("article", "demo-circle-a", article("demo-circle-b")),
                item("article", "demo-circle-b", article("demo-circle-a")),
                item("legal-norm", "demo-good", "{\"title\":\"Норма\"}"),
                item("legal-answer", "demo-needs-good", answer("demo-good"))));
        assertThat(query("select slug from entry where slug like 'demo-%' and created_by = 'demo' order by slug"))
                .containsExactly("demo-good", "demo-needs-good");
    }

    private static String answer(String norm) {
        return "{\"title\":\"Вопрос\",\"question\":\"Какой?\",\"answer\":\"Такой.\",\"norms\":[\"%s\"]}"
                .formatted(norm);
    }

    private static String article(String related) {
        return "{\"title\":\"Статья\",\"body\":\"Текст.\",\"related\":[\"%s\"]}".formatted(related);
    }

    private DemoItem item(String type, String slug, String fields) throws JsonProcessingException {
        return new DemoItem(
                model.requireType(type),
                slug,
                null,
                StrictJson.MAPPER.readValue(fields, ObjectNode.class),
                "test (" + slug + ")");
    }

    private void load(List<DemoItem> items) throws Exception {
        new DemoLoading(items, entries, new DemoMedia(assets)).run();
    }

    private List<List<String>> everything() {
        return List.of(
                query("select entry_id || ' ' || revision from publication order by entry_id"),
                query("select id || ' ' || sha256 from asset order by id"));
    }

    @SuppressWarnings("unchecked")
    private List<String> query(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(sql, String.class).getResultList());
    }
}
