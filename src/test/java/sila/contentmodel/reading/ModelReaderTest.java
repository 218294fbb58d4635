package sila.contentmodel.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sila.contentmodel.Samples;
import sila.contentmodel.yaml.ModelErrors;

class ModelReaderTest {

    private static final String FILE = "content-model/types/note.yaml";

    private static final String TYPE = """
            name: note
            plural: notes
            title: {ru: Заметка, en: Note}
            titles: {ru: Заметки, en: Notes}
            slug: title
            fields:
              - {name: title, kind: text, title: {ru: Заголовок, en: Title}, search: title}
            """;

    private static List<String> errors(String type) {
        return errors(Samples.files(type));
    }

    private static List<String> errors(Map<String, String> files) {
        return catchThrowableOfType(ModelErrors.class, () -> ModelReader.read(files))
                .lines();
    }

    /** One field in line 8. */
    private static String with(String field) {
        return TYPE + "  - {" + field + "}\n";
    }

    @Test
    void a_small_type_is_enough() {
        assertThatNoException().isThrownBy(() -> ModelReader.read(Samples.files(TYPE)));
    }

    @Test
    void an_unknown_key_is_reported_with_file_line_and_the_key_probably_meant() {
        assertThat(errors(with("name: x, kind: text, title: {ru: Х, en: X}, lenght: {max: 5}")))
                .containsExactly(FILE + ":8: неизвестный ключ «lenght» (может быть, «length»?)");
    }

    @Test
    void everything_wrong_is_reported_at_once() {
        assertThat(errors(TYPE.replace("plural: notes", "plurel: notes") + "  - {name: X, kind: txet}\nboost: 5\n"))
                .contains(
                        FILE + ":1: не хватает ключа «plural»",
                        FILE + ":2: неизвестный ключ «plurel» (может быть, «plural»?)",
                        FILE + ":8: нет такого значения: «txet» (может быть, «text»?)",
                        FILE + ":8: не хватает ключа «title»",
                        FILE + ":9: неизвестный ключ «boost»");
    }

    static Stream<Arguments> wrong_fields() {
        return Stream.of(
                Arguments.of("name: title, kind: text, title: {ru: Х, en: X}", "поле «title» описано дважды"),
                Arguments.of("name: x y, kind: text, title: {ru: Х, en: X}", "имя поля"),
                Arguments.of("name: x, kind: text, title: Заголовок", "нужны пары «ключ: значение»"),
                Arguments.of("name: x, kind: text, title: {ru: Х}", "не хватает ключа «en»"),
                Arguments.of("name: 5, kind: text, title: {ru: Х, en: X}", "нужен текст"),
                Arguments.of("name: x, kind: text, title: {ru: Х, en: X}, required: yes", "нужно true или false"),
                Arguments.of(
                        "name: x, kind: text, title: {ru: Х, en: X}, pattern: '[а-'", "это не регулярное выражение"),
                Arguments.of(
                        "name: x, kind: text, title: {ru: Х, en: X}, length: {min: 9, max: 3}",
                        "наименьшая длина больше"),
                Arguments.of("name: x, kind: text, title: {ru: Х, en: X}, length: {max: много}", "нужно целое число"),
                Arguments.of("name: x, kind: text, title: {ru: Х, en: X}, options: []", "неизвестный ключ «options»"),
                Arguments.of(
                        "name: x, kind: text, title: {ru: Х, en: X}, length: {max: 2}, default: абв",
                        "значение по умолчанию не годится"),
                Arguments.of(
                        "name: x, kind: text, title: {ru: Х, en: X}, visible-when: {field: age, is: 18+}",
                        "рядом нет поля «age»"),
                Arguments.of(
                        "name: x, kind: text, title: {ru: Х, en: X}, visible-when: {field: title}", "нужен ключ «is»"),
                Arguments.of("name: x, kind: text, title: {ru: Х, en: X}, search: titel", "может быть, «title»?"),
                Arguments.of(
                        "name: x, kind: text, title: {ru: Х, en: X}, visible-when: {field: x, is: a}",
                        "условия показа замкнуты в круг"),
                Arguments.of(
                        "name: x, kind: text, title: {ru: Х, en: X}, hidden: true, search: body",
                        "скрытое поле не ищется"),
                Arguments.of(
                        "name: x, kind: group, title: {ru: Х, en: X}, fields: [{name: a, kind: text, localised: true, title: {ru: А, en: A}}]",
                        "переводятся целиком"),
                Arguments.of(
                        "name: x, kind: blocks, title: {ru: Х, en: X}, blocks: [{name: b, title: {ru: Б, en: B}, fields: [{name: a, kind: text, localised: true, title: {ru: А, en: A}}]}]",
                        "переводятся целиком"),
                Arguments.of(
                        "name: x, kind: text, title: {ru: Х, en: X}, editors: [Главный]", "роль — латинские буквы"),
                Arguments.of(
                        "name: x, kind: richtext, title: {ru: Х, en: X}, allow: [marquee]",
                        "нет такого значения: «marquee»"),
                Arguments.of("name: x, kind: richtext, title: {ru: Х, en: X}, unique: true", "не бывает уникальным"),
                Arguments.of(
                        "name: x, kind: number, title: {ru: Х, en: X}, range: {min: 5, max: 1}",
                        "наименьшее значение больше"),
                Arguments.of(
                        "name: x, kind: number, title: {ru: Х, en: X}, range: {min: 0x10}",
                        "нужно число в обычной записи"),
                Arguments.of("name: x, kind: number, title: {ru: Х, en: X}, many: true", "не бывает списком"),
                Arguments.of("name: x, kind: choice, title: {ru: Х, en: X}", "нужен хотя бы один вариант"),
                Arguments.of(
                        "name: x, kind: choice, title: {ru: Х, en: X}, options: [{code: a, title: {ru: А, en: A}}, {code: a, title: {ru: А, en: A}}]",
                        "один вариант стоит дважды"),
                Arguments.of("name: x, kind: terms, title: {ru: Х, en: X}, vocabulary: topic", "может быть, «topics»?"),
                Arguments.of(
                        "name: x, kind: references, title: {ru: Х, en: X}, to: person",
                        "нет такого значения: «person»"),
                Arguments.of("name: x, kind: references, title: {ru: Х, en: X}", "нужен ключ «to»"),
                Arguments.of(
                        "name: x, kind: assets, title: {ru: Х, en: X}, accept: [picture]",
                        "нет такого значения: «picture»"),
                Arguments.of("name: x, kind: group, title: {ru: Х, en: X}, fields: []", "нужно хотя бы одно поле"),
                Arguments.of(
                        "name: x, kind: group, title: {ru: Х, en: X}, fields: [{name: a, kind: text, unique: true, title: {ru: А, en: A}}]",
                        "не бывает уникальным"),
                Arguments.of("name: x, kind: blocks, title: {ru: Х, en: X}", "нужен хотя бы один блок"),
                Arguments.of(
                        "name: x, kind: blocks, title: {ru: Х, en: X}, blocks: [{name: a, title: {ru: А, en: A}, fields: [{name: type, kind: text, title: {ru: А, en: A}}]}]",
                        "имя «type» занято"));
    }

    @ParameterizedTest
    @MethodSource
    void wrong_fields(String field, String complaint) {
        assertThat(errors(with(field)))
                .anySatisfy(line -> assertThat(line).startsWith(FILE + ":8: ").contains(complaint));
    }

    static Stream<Arguments> wrong_types() {
        return Stream.of(
                Arguments.of(
                        TYPE.replace("slug: title", "slug: tilte"),
                        ":5: нет такого значения: «tilte» (может быть, «title»?)"),
                Arguments.of(TYPE.replace("slug: title\n", ""), ":1: нужен ключ «slug»"),
                Arguments.of(TYPE.replace(", search: title", ""), "нужно поле с «search: title»"),
                Arguments.of(TYPE.replace("name: note", "name: Note"), ":1: имя — маленькие латинские буквы"),
                Arguments.of(
                        TYPE.replace("name: note\n", "name: remark\n"), ":1: имя «remark» не совпадает с именем файла"),
                Arguments.of(TYPE.replace("search: title", "search: title, hidden: true"), ":5: адрес виден всем"),
                Arguments.of(TYPE + "publish: [telegram]", ":8: нет такого значения: «telegram»"),
                Arguments.of(TYPE + "include: [common]", ":8: нет такого значения: «common»"),
                Arguments.of(TYPE + "index: {boost: 1000}", ":8: вес — больше 0 и не больше 10"),
                Arguments.of(TYPE + "name: note", ":8: ключ «name» стоит дважды"),
                Arguments.of(TYPE + "list: [title", ":8: это не YAML"),
                Arguments.of(TYPE + "\tlist: [title]", ":8: это не YAML"),
                Arguments.of("- a\n- b", ":1: файл должен состоять из пар"),
                Arguments.of("", ":1: файл должен состоять из пар"));
    }

    @ParameterizedTest
    @MethodSource
    void wrong_types(String type, String complaint) {
        assertThat(errors(type))
                .anySatisfy(line -> assertThat(line).startsWith(FILE).contains(complaint));
    }

    @Test
    void aliases_that_unfold_to_billions_are_refused() {
        assertThat(errors("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n")).anyMatch(line -> line.contains("YAML"));
        assertThat(errors("name: &n [*n]\n")).anyMatch(line -> line.contains("YAML"));
        assertThat(errors("a: " + "[".repeat(5000))).anyMatch(line -> line.contains("YAML"));
    }

    @Test
    void a_model_without_types_is_no_model() {
        assertThat(errors(Map.of())).containsExactly("content-model/types:1: нет ни одного типа");
    }

    @Test
    void two_types_cannot_have_one_plural() {
        var files = new HashMap<>(Samples.files(TYPE));
        files.put("content-model/types/remark.yaml", TYPE.replace("name: note", "name: remark"));
        assertThat(errors(files)).anyMatch(line -> line.contains("множественное имя «notes» уже у типа"));
    }

    @Test
    void former_names_lead_to_one_field_for_certain() {
        assertThat(errors(with("name: x, was: title, kind: text, title: {ru: Х, en: X}")))
                .containsExactly(FILE + ":8: прежнее имя «title» носят и сейчас");
        assertThat(errors(with("name: x, was: [y, x], kind: text, title: {ru: Х, en: X}")))
                .containsExactly(FILE + ":8: прежнее имя «x» носят и сейчас");
        assertThat(errors(with("name: x, was: old, kind: text, title: {ru: Х, en: X}")
                        + "  - {name: y, was: [older, old], kind: text, title: {ru: У, en: Y}}\n"))
                .containsExactly(
                        FILE + ":8: прежнее имя «old» названо дважды", FILE + ":9: прежнее имя «old» названо дважды");
        assertThat(errors(with("name: x, was: y, kind: text, title: {ru: Х, en: X}")
                        + "  - {name: y, was: x, kind: text, title: {ru: У, en: Y}}\n"))
                .hasSize(2);
    }

    @Test
    void former_names_of_types_blocks_and_codes_are_checked_too() {
        var files = new HashMap<>(Samples.files(TYPE));
        files.put(
                "content-model/types/remark.yaml",
                TYPE.replace("name: note", "name: remark\nwas: note").replace("notes", "remarks"));
        assertThat(errors(files))
                .containsExactly("content-model/types/remark.yaml:2: прежнее имя «note» носят и сейчас");
        assertThat(
                        errors(
                                with(
                                        "name: x, kind: blocks, title: {ru: Х, en: X}, blocks: [{name: a, was: b, title: {ru: А, en: A}, fields: [{name: t, kind: text, title: {ru: А, en: A}}]}, {name: b, title: {ru: А, en: A}, fields: [{name: t, was: type, kind: text, title: {ru: А, en: A}}]}]")))
                .containsExactlyInAnyOrder(
                        FILE + ":8: прежнее имя «b» носят и сейчас",
                        FILE + ":8: имя «type» занято названием самого блока");
        assertThat(
                        errors(
                                with(
                                        "name: x, kind: choice, title: {ru: Х, en: X}, options: [{code: a, was: a, title: {ru: А, en: A}}]")))
                .containsExactly(FILE + ":8: прежнее имя «a» носят и сейчас");
    }

    @Test
    void a_fragment_is_checked_once_and_its_fields_are_the_types_own() {
        var files = new HashMap<>(Samples.files(TYPE + "include: [common]\n"));
        files.put("content-model/fragments/common.yaml", """
                name: common
                fields:
                  - {name: title, kind: text, title: {ru: Х, en: X}, halp: да}
                """);
        assertThat(errors(files))
                .containsExactlyInAnyOrder(
                        "content-model/fragments/common.yaml:3: неизвестный ключ «halp» (может быть, «help»?)",
                        "content-model/fragments/common.yaml:3: поле «title» описано дважды",
                        FILE + ":7: поле «title» описано дважды");
    }

    @Test
    void a_vocabulary_is_checked_too() {
        var files = new HashMap<>(Samples.files(TYPE));
        files.put("content-model/vocabularies/topics.yaml", """
                name: topics
                title: {ru: Темы, en: Topics}
                described-by: {type: note, field: title}
                terms:
                  - {code: 01, title: {ru: А, en: A}}
                  - {code: b, title: {ru: Б, en: B}, parent: z}
                  - {code: b, title: {ru: Б, en: B}}
                """);
        var file = "content-model/vocabularies/topics.yaml";
        assertThat(errors(files))
                .contains(
                        file + ":3: у типа «note» нет поля «title» с этим словарём",
                        file + ":5: нужен текст; число или дату возьмите в кавычки",
                        file + ":6: код «b» стоит дважды",
                        file + ":7: код «b» стоит дважды")
                .anyMatch(line -> line.endsWith("нет термина «z»"));
    }
}
