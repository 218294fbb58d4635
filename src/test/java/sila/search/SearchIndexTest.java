package sila.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sila.search.TestIndex.document;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchIndexTest {

    private static final UUID ID = UUID.fromString("018f3a4e-0000-7000-8000-000000000001");

    private TestIndex test;

    @BeforeEach
    void open() {
        test = TestIndex.fresh();
    }

    @AfterEach
    void close() throws IOException {
        test.close();
    }

    @Test
    void an_index_that_was_never_written_is_empty() {
        assertThat(test.index.isCurrent()).isFalse();
        var result = test.index.search(SearchQuery.of("отпуск"));

        assertThat(result.items()).isEmpty();
        assertThat(result.total()).isZero();
        assertThat(test.index.isCurrent()).isTrue();
    }

    @Test
    void what_is_put_is_found_with_all_that_is_known_of_it() {
        test.put(document(ID, "Спор по ст. 81 ТК РФ", "Суд восстановил работника.", 7));

        var entry = test.index.search(SearchQuery.of("спор")).items().get(0).entry();
        assertThat(entry.id()).isEqualTo(ID);
        assertThat(entry.url()).isEqualTo("https://sila.example/legal-cases/slug");
        assertThat(entry.publishedAt()).isEqualTo(TestIndex.NOON);
        assertThat(entry.norms()).containsExactly("тк", "тк:81");
    }

    @Test
    void an_earlier_revision_never_replaces_a_later_one() {
        test.put(document(ID, "Новое", "", 5));
        test.put(document(ID, "Старое", "", 4));

        assertThat(test.titles("")).containsExactly("Новое");
    }

    @Test
    void the_same_revision_may_come_twice() {
        test.put(document(ID, "Дважды", "", 5));
        test.put(document(ID, "Дважды", "", 5));

        assertThat(test.titles("")).containsExactly("Дважды");
    }

    @Test
    void what_is_removed_stays_removed_when_an_earlier_put_comes_late() {
        test.put(document(ID, "Снято", "", 5));
        test.index.remove(ID, 6);
        test.index.remove(ID, 6);
        test.put(document(ID, "Снято", "", 5));

        assertThat(test.titles("")).isEmpty();
    }

    @Test
    void a_removal_that_comes_late_does_not_remove_what_was_published_again() {
        test.put(document(ID, "Опять здесь", "", 7));
        test.index.remove(ID, 6);
        test.index.refresh();

        assertThat(test.titles("")).containsExactly("Опять здесь");
    }

    @Test
    void the_old_index_is_read_until_the_new_one_is_complete() {
        test.put(document("Было", ""));

        try (var rollover = test.index.rollover()) {
            rollover.put(document("Стало", ""));
            assertThat(test.titles("")).containsExactly("Было");
            assertThat(rollover.complete()).isEmpty();
        }

        assertThat(test.titles("")).containsExactly("Стало");
        assertThat(test.generations.writable()).hasSize(1);
    }

    @Test
    void what_is_published_and_withdrawn_during_a_rebuild_is_not_lost() {
        var withdrawn = UUID.randomUUID();
        test.put(document(withdrawn, "Снято тем временем", "", 1));

        try (var rollover = test.index.rollover()) {
            test.index.put(document(ID, "Новее перестройки", "", 3));
            test.index.remove(withdrawn, 4);
            rollover.put(document(ID, "Старее перестройки", "", 2));
            rollover.put(document(withdrawn, "Снято тем временем", "", 1));
            assertThat(rollover.complete()).isEmpty();
        }

        assertThat(test.titles("")).containsExactly("Новее перестройки");
    }

    @Test
    void a_rebuild_that_fails_leaves_everything_as_it_was() {
        test.put(document("Было", ""));

        assertThatThrownBy(() -> {
                    try (var rollover = test.index.rollover()) {
                        rollover.put(document("Стало", ""));
                        throw new IOException("the source broke off");
                    }
                })
                .isInstanceOf(IOException.class);

        assertThat(test.titles("")).containsExactly("Было");
        assertThat(test.generations.writable()).hasSize(1);
    }

    @Test
    void a_rebuild_left_unfinished_by_a_killed_node_is_cleared_by_the_next() {
        test.put(document("Было", ""));
        test.generations.begin();

        try (var rollover = test.index.rollover()) {
            rollover.put(document("Стало", ""));
            rollover.complete();
        }

        assertThat(test.generations.writable()).hasSize(1);
        assertThat(test.titles("")).containsExactly("Стало");
    }

    @Test
    void a_rebuild_leaves_the_indices_of_others_alone() {
        var foreign = test.generations.readAlias() + "-of-another-hub";
        test.elasticsearch.ask(client -> client.indices().create(c -> c.index(foreign)));

        try (var rollover = test.index.rollover()) {
            rollover.complete();
        }

        assertThat(test.elasticsearch
                        .ask(client -> client.indices().exists(e -> e.index(foreign)))
                        .value())
                .isTrue();
    }

    @Test
    void one_bad_document_does_not_stop_a_rebuild() {
        var bad = new ArrayList<Refusal>();
        try (var rollover = test.index.rollover()) {
            rollover.put(document("Хороший", ""));
            rollover.put(withType("т".repeat(40_000)));
            bad.addAll(rollover.complete());
        }

        assertThat(bad).hasSize(1);
        assertThat(test.titles("")).containsExactly("Хороший");
    }

    private static SearchDocument withType(String type) {
        var d = document("Плохой", "");
        return new SearchDocument(
                d.id(),
                type,
                d.slug(),
                d.path(),
                d.language(),
                d.title(),
                d.summary(),
                d.body(),
                d.topics(),
                d.regions(),
                d.keywords(),
                d.publishedAt(),
                d.revision(),
                d.boost(),
                Set.of());
    }

    @Test
    void a_server_that_is_down_is_a_clear_failure() {
        var away = TestIndex.at(URI.create("http://127.0.0.1:1"));

        assertThatThrownBy(() -> away.index.put(document("", ""))).isInstanceOf(SearchUnavailable.class);
        assertThatThrownBy(() -> away.index.search(SearchQuery.of("отпуск"))).isInstanceOf(SearchUnavailable.class);
        assertThat(new SearchReadiness(away.elasticsearch, away.generations)
                        .call()
                        .getStatus()
                        .name())
                .isEqualTo("DOWN");
    }

    @Test
    void all_pages_together_are_the_whole_list() {
        for (int i = 0; i < 7; i++) {
            test.put(document("Отпуск " + i, ""));
        }

        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = test.index.search(SearchQuery.of("отпуск").limit(3).after(cursor));
            page.items().forEach(hit -> seen.add(hit.entry().title()));
            assertThat(page.total()).isEqualTo(7);
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void hits_are_filtered_and_counted() {
        test.put(document("Один", ""), document("Два", ""));

        var result = test.index.search(SearchQuery.of("")
                .where("regions", List.of("77"))
                .where("keywords.court", List.of("Мосгорсуд"))
                .countedBy("regions", "type"));

        assertThat(result.total()).isEqualTo(2);
        assertThat(result.facets().get("regions")).containsExactly(new SearchResult.Count("77", 2));
        assertThat(test.titles(SearchQuery.of("").where("regions", List.of("78"))))
                .isEmpty();
    }
}
