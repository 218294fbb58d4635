package sila.entries.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static sila.contentmodel.Samples.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sila.contentmodel.ContentType;
import sila.contentmodel.Samples;
import sila.entries.Document;
import sila.kernel.Language;
import sila.kernel.StrictJson;

class DiffTest {

    private static final ContentType TYPE = Samples.type("""
            - {name: lead, kind: longtext, title: {ru: Вводка, en: Lead}, localised: true}
            - {name: body, kind: richtext, title: {ru: Текст, en: Text}, localised: true}
            - {name: count, kind: number, title: {ru: Число, en: Number}}
            - {name: topics, kind: terms, vocabulary: topics, many: true, title: {ru: Темы, en: Topics}}
            - {name: quotes, kind: text, many: true, title: {ru: Цитаты, en: Quotes}}
            - {name: cover, kind: assets, title: {ru: Обложка, en: Cover}}
            - name: seo
              kind: group
              title: {ru: Поиск, en: Search}
              fields:
                - {name: heading, kind: text, title: {ru: Заголовок, en: Heading}}
                - {name: robots, kind: boolean, title: {ru: Роботы, en: Robots}}
            - name: blocks
              kind: blocks
              title: {ru: Блоки, en: Blocks}
              blocks:
                - name: quote
                  title: {ru: Цитата, en: Quote}
                  fields:
                    - {name: text, kind: text, title: {ru: Текст, en: Text}}
                - name: note
                  title: {ru: Пояснение, en: Note}
                  fields:
                    - {name: text, kind: richtext, title: {ru: Текст, en: Text}}
            """);

    private static Diff diff(String from, String to) {
        return diff(json(from), json(to));
    }

    private static Diff diff(ObjectNode from, ObjectNode to) {
        return Diff.of(TYPE, Document.of(from), Document.of(to));
    }

    private static Change only(Diff diff) {
        assertThat(diff.changes()).hasSize(1);
        assertThat(diff.complete()).isTrue();
        return diff.changes().get(0);
    }

    private static ObjectNode withLead(String text) {
        return StrictJson.MAPPER.createObjectNode().put("lead", text);
    }

    private static ObjectNode withBody(String... passages) {
        return json("{'body': {'type': 'doc', 'content': [" + String.join(",", passages) + "]}}");
    }

    private static String paragraph(String text) {
        return "{'type': 'paragraph', 'content': [{'type': 'text', 'text': '" + text + "'}]}";
    }

    @Test
    void the_same_document_differs_in_nothing() {
        var fields = "{'title': 'Тариф', 'topics': ['salary'], 'seo': {'heading': 'x'}}";
        assertThat(diff(fields, fields)).isEqualTo(new Diff(List.of(), true));
    }

    @Test
    void null_is_the_same_as_nothing() {
        assertThat(diff("{'title': null}", "{'lead': null}").changes()).isEmpty();
    }

    @Test
    void a_text_is_compared_by_words() {
        var change = only(diff("{'title': 'Тариф вырос на 8 процентов.'}", "{'title': 'Тариф вырос на 9 процентов!'}"));
        assertThat(change.pointer()).isEqualTo("/fields/title");
        assertThat(change.kind()).isEqualTo("text");
        assertThat(change.op()).isEqualTo(Op.CHANGED);
        assertThat(change.before()).isEqualTo(TextNode.valueOf("Тариф вырос на 8 процентов."));
        assertThat(change.words())
                .containsExactly(
                        new Piece(Op.SAME, "Тариф вырос на "),
                        new Piece(Op.REMOVED, "8"),
                        new Piece(Op.ADDED, "9"),
                        new Piece(Op.SAME, " процентов"),
                        new Piece(Op.REMOVED, "."),
                        new Piece(Op.ADDED, "!"));
    }

    @Test
    void words_with_only_a_space_between_them_are_one_change() {
        var words = only(diff("{'title': 'один два три'}", "{'title': 'раз два раз'}"))
                .words();
        assertThat(words).contains(new Piece(Op.SAME, " два ")).hasSize(5);
        assertThat(only(diff("{'title': 'а б в г д'}", "{'title': 'а х у г д'}"))
                        .words())
                .containsExactly(
                        new Piece(Op.SAME, "а "),
                        new Piece(Op.REMOVED, "б в"),
                        new Piece(Op.ADDED, "х у"),
                        new Piece(Op.SAME, " г д"));
    }

    @Test
    void the_pieces_of_any_two_texts_put_them_together_again() {
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            String from = text(random, random.nextInt(30), 5);
            String to = text(random, random.nextInt(30), 5);
            var words = Words.between(from, to, new Budget());
            assertThat(joined(words, Op.ADDED)).isEqualTo(from);
            assertThat(joined(words, Op.REMOVED)).isEqualTo(to);
        }
    }

    private static String joined(List<Piece> pieces, Op without) {
        return pieces.stream()
                .filter(piece -> piece.op() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random, int words, int vocabulary) {
        return IntStream.range(0, words)
                .mapToObj(i -> "сл" + random.nextInt(vocabulary) + (random.nextInt(6) == 0 ? ". " : " "))
                .collect(Collectors.joining());
    }

    @Test
    void what_comes_and_goes() {
        var changes = diff("{'count': 1}", "{'title': 'x'}").changes();
        assertThat(changes)
                .extracting(Change::pointer, Change::op)
                .containsExactly(tuple("/fields/title", Op.ADDED), tuple("/fields/count", Op.REMOVED));
        assertThat(changes.get(0).before()).isNull();
        assertThat(changes.get(1).after()).isNull();
    }

    @Test
    void what_the_model_does_not_know_is_compared_too() {
        var change = only(diff("{'gone': {'deep': [1, 'x y']}}", "{'gone': {'deep': [1, 'x z']}}"));
        assertThat(change.pointer()).isEqualTo("/fields/gone/deep/1");
        assertThat(change.kind()).isEqualTo("unknown");
    }

    @Test
    void a_group_is_compared_field_by_field() {
        var changes = diff("{'seo': {'heading': 'a', 'robots': true}}", "{'seo': {'heading': 'b', 'robots': true}}")
                .changes();
        assertThat(changes)
                .extracting(Change::pointer, Change::kind)
                .containsExactly(tuple("/fields/seo/heading", "text"));
    }

    @Test
    void a_value_made_of_parts_is_compared_as_one() {
        var change = only(diff("{'cover': {'id': '1', 'alt': 'a'}}", "{'cover': {'id': '1', 'alt': 'b'}}"));
        assertThat(change.pointer()).isEqualTo("/fields/cover");
        assertThat(change.after()).isEqualTo(json("{'id': '1', 'alt': 'b'}"));
    }

    @Test
    void items_of_a_list_come_go_and_move() {
        var changes = diff("{'topics': ['a', 'b', 'c', 'd']}", "{'topics': ['d', 'a', 'c', 'e']}")
                .changes();
        assertThat(changes)
                .extracting(Change::pointer, Change::from, Change::op)
                .containsExactly(
                        tuple("/fields/topics/0", "/fields/topics/3", Op.MOVED),
                        tuple("/fields/topics/1", null, Op.REMOVED),
                        tuple("/fields/topics/3", null, Op.ADDED));
    }

    @Test
    void a_text_of_a_list_that_is_mended_is_a_change() {
        var change = only(diff(
                "{'quotes': ['Первая мысль', 'Вторая мысль']}", "{'quotes': ['Первая мысль', 'Вторая новая мысль']}"));
        assertThat(change.pointer()).isEqualTo("/fields/quotes/1");
        assertThat(change.op()).isEqualTo(Op.CHANGED);
    }

    @Test
    void blocks_are_compared_inside_wherever_they_have_slipped_to() {
        var from =
                "{'blocks': [{'type': 'quote', 'text': 'Первый'}, {'type': 'note', 'text': {'type': 'doc', 'content': ["
                        + paragraph("Было так") + "]}}]}";
        var to =
                "{'blocks': [{'type': 'quote', 'text': 'Новый'}, {'type': 'quote', 'text': 'Первый'}, {'type': 'note', 'text': {'type': 'doc', 'content': ["
                        + paragraph("Стало так") + "]}}]}";
        var changes = diff(from, to).changes();
        assertThat(changes)
                .extracting(Change::pointer, Change::from, Change::op, Change::kind)
                .containsExactly(
                        tuple("/fields/blocks/0", null, Op.ADDED, "blocks"),
                        tuple("/fields/blocks/2/text", "/fields/blocks/1/text", Op.CHANGED, "richtext"));
        assertThat(changes.get(1).passages()).hasSize(1);
    }

    @Test
    void a_block_that_only_moves_is_moved() {
        var from =
                "{'blocks': [{'type': 'quote', 'text': 'а'}, {'type': 'quote', 'text': 'б'}, {'type': 'quote', 'text': 'в'}]}";
        var to =
                "{'blocks': [{'type': 'quote', 'text': 'в'}, {'type': 'quote', 'text': 'а'}, {'type': 'quote', 'text': 'б'}]}";
        var change = only(diff(from, to));
        assertThat(change.op()).isEqualTo(Op.MOVED);
        assertThat(change.pointer()).isEqualTo("/fields/blocks/0");
        assertThat(change.from()).isEqualTo("/fields/blocks/2");
    }

    @Test
    void a_rich_text_is_compared_by_passages() {
        var change = only(diff(
                withBody(
                        paragraph("Первый абзац остался."),
                        paragraph("Второй абзац правят."),
                        paragraph("Третий уходит.")),
                withBody(
                        paragraph("Новое начало."),
                        paragraph("Первый абзац остался."),
                        paragraph("Второй абзац поправили."))));
        assertThat(change.kind()).isEqualTo("richtext");
        assertThat(change.passages())
                .extracting(PassageChange::pointer, PassageChange::from, PassageChange::op)
                .containsExactly(
                        tuple("/content/0", null, Op.ADDED),
                        tuple("/content/2", "/content/1", Op.CHANGED),
                        tuple("/content/2", null, Op.REMOVED));
        assertThat(change.passages().get(1).words())
                .contains(new Piece(Op.REMOVED, "правят"), new Piece(Op.ADDED, "поправили"));
    }

    @Test
    void a_passage_that_moves_is_moved() {
        var change = only(diff(
                withBody(paragraph("Раз."), paragraph("Два."), paragraph("Три.")),
                withBody(paragraph("Три."), paragraph("Раз."), paragraph("Два."))));
        assertThat(change.passages())
                .extracting(PassageChange::op, PassageChange::pointer, PassageChange::from, PassageChange::text)
                .containsExactly(tuple(Op.MOVED, "/content/0", "/content/2", "Три."));
    }

    @Test
    void a_paragraph_that_becomes_a_heading_or_bold_keeps_its_words() {
        var heading = "{'type': 'heading', 'attrs': {'level': 2}, 'content': [{'type': 'text', 'text': 'Одни слова'}]}";
        var bold =
                "{'type': 'paragraph', 'content': [{'type': 'text', 'text': 'Одни слова', 'marks': [{'type': 'bold'}]}]}";
        for (String to : List.of(heading, bold)) {
            var passage = only(diff(withBody(paragraph("Одни слова")), withBody(to)))
                    .passages()
                    .get(0);
            assertThat(passage.op()).isEqualTo(Op.CHANGED);
            assertThat(passage.format()).isTrue();
            assertThat(passage.words()).isNull();
            assertThat(passage.text()).isEqualTo("Одни слова");
        }
        var became = only(diff(withBody(paragraph("Одни слова")), withBody(heading)))
                .passages()
                .get(0);
        assertThat(became.was()).isEqualTo("paragraph");
        assertThat(became.type()).isEqualTo("heading");
    }

    @Test
    void letters_typed_in_between_are_no_change_of_format() {
        var passage = only(diff(withBody(paragraph("Одно слово")), withBody(paragraph("Одно новое слово"))))
                .passages()
                .get(0);
        assertThat(passage.format()).isNull();
    }

    @Test
    void an_item_of_a_list_is_known_as_one() {
        var item = "{'type': 'bullet_list', 'content': [{'type': 'list_item', 'content': [" + paragraph("Пункт")
                + "]}%s]}";
        var more = ", {'type': 'list_item', 'content': [" + paragraph("Ещё один") + "]}";
        var passage = only(diff(withBody(item.formatted("")), withBody(item.formatted(more))))
                .passages()
                .get(0);
        assertThat(passage.type()).isEqualTo("list_item");
        assertThat(passage.pointer()).isEqualTo("/content/0/content/1/content/0");
        assertThat(passage.text()).isEqualTo("Ещё один");
    }

    @Test
    void a_rich_text_that_comes_is_shown_by_its_words() {
        var change = only(diff(json("{}"), withBody(paragraph("Раз."), paragraph("Два."))));
        assertThat(change.op()).isEqualTo(Op.ADDED);
        assertThat(change.after()).isEqualTo(TextNode.valueOf("Раз.\n\nДва."));
    }

    @Test
    void translations_are_compared_by_language() {
        var from = new Document(json("{}"), Map.of(Language.EN, json("{'lead': 'Short'}")));
        var to = new Document(json("{}"), Map.of(Language.EN, json("{'lead': 'Shorter'}")));
        assertThat(Diff.of(TYPE, from, to).changes())
                .extracting(Change::pointer, Change::op)
                .containsExactly(tuple("/translations/en/lead", Op.CHANGED));
        assertThat(Diff.of(TYPE, Document.of(json("{}")), to).changes())
                .extracting(Change::pointer, Change::op)
                .containsExactly(tuple("/translations/en/lead", Op.ADDED));
    }

    @Test
    void a_long_value_is_cut_with_a_mark() {
        var change = only(diff(withLead("а ".repeat(3000)), withLead("а ".repeat(3000) + "конец")));
        assertThat(change.cut()).isTrue();
        assertThat(change.after().textValue()).hasSizeLessThan(2100).endsWith("…");
        assertThat(change.words().get(0).text()).hasSizeLessThan(500).contains("…");
        assertThat(change.words()).contains(new Piece(Op.ADDED, "конец"));
    }

    @Test
    void a_cut_never_halves_a_character() {
        for (int shift = 0; shift < 2; shift++) {
            var change = only(diff("{}", "{'title': '" + "а".repeat(shift) + "🙂".repeat(2000) + "'}"));
            assertThat(StrictJson.isStorable(change.after().textValue())).isTrue();
        }
    }

    /** Compared word with word these would be four hundred million pairs, several times. */
    @Test
    void two_texts_of_twenty_thousand_words_without_one_in_common() {
        var from = IntStream.range(0, 20_000).mapToObj(i -> "а" + i).collect(Collectors.joining(" "));
        var to = IntStream.range(0, 20_000).mapToObj(i -> "б" + i).collect(Collectors.joining(" "));
        var budget = new Budget();
        var words = Words.between(from, to, budget);
        assertThat(budget.spendSteps(20_000_000)).as("steps are left").isTrue();
        assertThat(joined(words, Op.ADDED)).isEqualTo(from);
        assertThat(joined(words, Op.REMOVED)).isEqualTo(to);
    }

    @Test
    void two_texts_of_twenty_thousand_words_rewritten_all_over_are_compared_by_sentences() {
        var kept = "Эта фраза осталась. ";
        var from = sentences("а", 5000) + kept + sentences("б", 5000);
        var to = sentences("в", 5000) + kept + sentences("г", 5000);
        var words = Words.between(from, to, new Budget());
        assertThat(words)
                .extracting(Piece::op, piece -> piece.text().length())
                .containsExactly(
                        tuple(Op.REMOVED, sentences("а", 5000).length()),
                        tuple(Op.ADDED, sentences("в", 5000).length()),
                        tuple(Op.SAME, kept.length()),
                        tuple(Op.REMOVED, sentences("б", 5000).length()),
                        tuple(Op.ADDED, sentences("г", 5000).length()));
    }

    private static String sentences(String word, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> word + i + " " + word + ". ")
                .collect(Collectors.joining());
    }

    @Test
    void a_document_of_many_hostile_texts_is_answered_shortly() throws Exception {
        var random = new Random(5);
        var from = StrictJson.MAPPER.createObjectNode();
        var to = StrictJson.MAPPER.createObjectNode();
        for (int i = 0; i < 40; i++) {
            from.put("unknown" + i, text(random, 5000, 100_000));
            to.put("unknown" + i, text(random, 5000, 100_000));
        }
        var diff = diff(from, to);
        assertThat(diff.changes()).hasSize(40).allMatch(change -> Boolean.TRUE.equals(change.cut()));
        assertThat(StrictJson.MAPPER.writeValueAsString(diff)).hasSizeLessThan(1_500_000);
    }

    @Test
    void more_changes_than_anybody_reads_are_counted_off() {
        var from = StrictJson.MAPPER.createObjectNode();
        var to = StrictJson.MAPPER.createObjectNode();
        for (int i = 0; i < 2000; i++) {
            from.put("f" + i, i);
            to.put("f" + i, -i - 1);
        }
        var diff = diff(from, to);
        assertThat(diff.complete()).isFalse();
        assertThat(diff.changes()).hasSize(1000);
    }

    @Test
    void many_paragraphs_none_of_which_stayed() {
        var from =
                IntStream.range(0, 3_000).mapToObj(i -> paragraph("было " + i)).toArray(String[]::new);
        var to = IntStream.range(0, 3_000)
                .mapToObj(i -> paragraph("стало иначе и " + i + i))
                .toArray(String[]::new);
        var diff = diff(withBody(from), withBody(to));
        assertThat(diff.complete()).isFalse();
        assertThat(diff.changes().get(0).passages()).hasSizeLessThan(1000);
    }
}
