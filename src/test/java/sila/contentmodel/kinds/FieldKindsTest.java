package sila.contentmodel.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sila.contentmodel.Samples;
import sila.contentmodel.Strictness;
import sila.kernel.Violation;

class FieldKindsTest {

    private static final String ID = Samples.ID.toString();

    /** What follows {@code kind:} of a field, right values and wrong ones. */
    private record Kind(String yaml, List<String> right, List<String> wrong) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "text, length: {min: 2, max: 5}, pattern: '[а-я]+'",
                    List.of("'абв'", "''"),
                    List.of("'абвгде'", "'abc'", "7", "[]", "{}", "true")),
            new Kind(
                    "text",
                    List.of("'Заряд 💡'"),
                    List.of("'две\\nстроки'", "'a\\u0001b'", "'a\\uFFFEb'", "'a\\u0085b'")),
            new Kind(
                    "text, many: true, length: {max: 2}",
                    List.of("[]", "['а','б']"),
                    List.of("'а'", "['а','а']", "['а','б','в']", "[1]")),
            new Kind(
                    "longtext, length: {max: 8}",
                    List.of("'две\\nстр'"),
                    List.of("'слишком много'", "'\\u001b[0m'", "0")),
            new Kind(
                    "richtext, length: {max: 5}, allow: [strong]",
                    List.of(
                            "{'type':'doc'}",
                            doc(
                                    "{'type':'paragraph','content':[{'type':'text','text':'абв','marks':[{'type':'strong'}]}]}")),
                    List.of(
                            "'<p>html</p>'",
                            "{'type':'paragraph'}",
                            doc("{'type':'paragraph','content':[{'type':'text','text':'слишком'}]}"),
                            doc("{'type':'paragraph','content':[{'type':'text','text':'а','marks':[{'type':'em'}]}]}"),
                            doc("{'type':'heading','attrs':{'level':2}}"))),
            new Kind(
                    "number, whole: true, range: {min: 1, max: 10}",
                    List.of("1", "10", "2.0"),
                    List.of("0", "11", "1.5", "'1'", "[null]", "1e999999999")),
            new Kind(
                    "number",
                    List.of("-0.25", "9007199254740992"),
                    List.of("9007199254740993", "1e400", "1e-999999999")),
            new Kind("boolean", List.of("true", "false"), List.of("'true'", "0", "[]")),
            new Kind(
                    "date",
                    List.of("'2026-02-28'"),
                    List.of("'2026-02-29'", "'28.02.2026'", "'+12026-01-01'", "20260228")),
            new Kind(
                    "datetime",
                    List.of("'2026-12-31T18:00:00Z'", "'2026-12-31T21:00:00.125+03:00'"),
                    List.of("'2026-12-31'", "'2026-12-31T18:00:00'", "'2026-13-01T00:00:00Z'", "1798740000")),
            new Kind(
                    "duration",
                    List.of("'PT31M5S'", "'P1DT2H'"),
                    List.of("'31:05'", "'-PT5M'", "'PT-5M'", "'P1Y'", "1865")),
            new Kind("colour", List.of("'#0b3d91'", "'#0B3D91'"), List.of("'#fff'", "'blue'", "'#0b3d91;'")),
            new Kind(
                    "choice, options: [{code: a, title: {ru: А, en: A}}]",
                    List.of("'a'"),
                    List.of("'b'", "['a']", "1")),
            new Kind("terms, vocabulary: topics", List.of("'salary'"), List.of("'weather'", "['salary']")),
            new Kind(
                    "terms, vocabulary: topics, many: true",
                    List.of("['salary','safety']"),
                    List.of("'salary'", "['salary','weather']", "['salary','salary']")),
            new Kind(
                    "references, to: note",
                    List.of("'" + ID + "'"),
                    List.of("'1-1-1-1-1'", "'" + ID + " '", "{'id':'" + ID + "'}", "7")),
            new Kind(
                    "references, to: [note], many: true",
                    List.of("['" + ID + "']"),
                    List.of("'" + ID + "'", "['" + ID + "','" + ID + "']")),
            new Kind(
                    "assets, accept: [image]",
                    List.of("{'id':'" + ID + "','alt':'Опора','caption':'Ночь'}", "{'id':'" + ID + "'}"),
                    List.of(
                            "'" + ID + "'",
                            "{'alt':'Опора'}",
                            "{'id':'" + ID + "','alt':5}",
                            "{'id':'" + ID + "','src':'/x'}")),
            new Kind(
                    "link",
                    List.of(
                            "{'url':'https://example.org/a?b=c','text':'Пример'}",
                            "{'url':'/articles/zarplata'}",
                            "{'url':'mailto:a@example.org'}"),
                    List.of(
                            "'https://example.org'",
                            "{'text':'нет адреса'}",
                            "{'url':'javascript:alert(1)'}",
                            "{'url':'//example.org'}",
                            "{'url':'/a','title':'б'}")),
            new Kind(
                    "location",
                    List.of("{'lat':55.75,'lon':37.62,'address':'Москва'}", "{'lat':-90,'lon':180}"),
                    List.of(
                            "{'lat':91,'lon':0}",
                            "{'lat':'55','lon':37}",
                            "{'lat':55}",
                            "[55,37]",
                            "{'lat':1e999,'lon':0}")),
            new Kind("json", List.of("{'a':[1,'б',null]}", "'текст'"), List.of("'" + "а".repeat(100_001) + "'")),
            new Kind(
                    "group, fields: [{name: a, kind: number, title: {ru: А, en: A}}]",
                    List.of("{}", "{'a':1}"),
                    List.of("[]", "'а'", "{'a':'1'}", "{'b':1}")),
            new Kind(
                    "blocks, length: {max: 2}, blocks: [{name: q, title: {ru: К, en: Q}, fields: [{name: a, kind: text, title: {ru: А, en: A}}]}]",
                    List.of("[]", "[{'type':'q','a':'б'},{'type':'q'}]"),
                    List.of(
                            "{}",
                            "[{'a':'б'}]",
                            "[{'type':'z'}]",
                            "['q']",
                            "[{'type':'q','b':1}]",
                            "[{'type':'q'},{'type':'q'},{'type':'q'}]")));

    private static String doc(String block) {
        return "{'type':'doc','content':[" + block + "]}";
    }

    static Stream<Arguments> right() {
        return KINDS.stream().flatMap(kind -> kind.right().stream().map(value -> Arguments.of(kind.yaml(), value)));
    }

    static Stream<Arguments> wrong() {
        return KINDS.stream().flatMap(kind -> kind.wrong().stream().map(value -> Arguments.of(kind.yaml(), value)));
    }

    @ParameterizedTest
    @MethodSource
    void right(String kind, String value) {
        assertThat(check(kind, value)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void wrong(String kind, String value) {
        assertThat(check(kind, value)).isNotEmpty().allSatisfy(violation -> {
            assertThat(violation.pointer()).startsWith("/x");
            assertThat(violation.message().ru()).startsWith("Пол").endsWith(".").hasSizeLessThan(400);
            assertThat(violation.message().en()).endsWith(".").doesNotContain("%s");
        });
    }

    private static List<Violation> check(String kind, String value) {
        var type = Samples.type("- {name: x, title: {ru: Поле, en: Field}, kind: " + kind + "}");
        return type.check(Samples.json("{'x':" + value + "}"), Strictness.DRAFT);
    }

    @Test
    void all_eighteen_kinds_are_tried_here() {
        assertThat(KINDS.stream().map(kind -> kind.yaml().split(",")[0]).distinct())
                .hasSize(18);
    }

    @Test
    void a_huge_value_is_counted_and_not_repeated() {
        ObjectNode fields = JsonNodeFactory.instance.objectNode().put("title", "ж".repeat(5_000_000));
        var violations = Samples.type("- {name: x, kind: text, title: {ru: Поле, en: Field}}")
                .check(fields, Strictness.DRAFT);
        assertThat(violations).hasSize(1);
        assertThat(violations.get(0).pointer()).isEqualTo("/title");
        assertThat(violations.get(0).message().ru()).isEqualTo("Поле «Заголовок» длиннее 200 знаков (сейчас 5000000).");
        assertThat(violations.get(0).message().en())
                .isEqualTo("The field “Title” is longer than 200 characters (5000000 now).");
    }
}
