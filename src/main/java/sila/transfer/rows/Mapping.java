package sila.transfer.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import sila.kernel.StrictJson;
import sila.kernel.Text;

/**
 * How rows become entries and files: rules in the order in which they are carried out, each for the rows that it fits and
 * no rule before it. A mapping with one rule for all rows may write it without {@code rules:}.
 *
 * @param tables what values of the source are called here: {@code topics: {salary-news: salary}}
 */
record Mapping(List<Rule> rules, Map<String, Map<String, String>> tables) {

    private static final int LONGEST = 500_000;
    private static final int DEEPEST = 30;
    private static final Set<String> KEYS = Set.of("rules", "tables");

    /** @throws BadMapping with a sentence about what is wrong */
    static Mapping read(String yaml) {
        if (!(parsed(yaml) instanceof ObjectNode mapping)) {
            throw new BadMapping(Text.of("Нужны пары «ключ: значение».", "Pairs of keys and values are needed."));
        }
        Map<String, Map<String, String>> tables = tables(mapping.path("tables"));
        if (!mapping.has("rules")) {
            ObjectNode rule = mapping.deepCopy();
            rule.remove("tables");
            return new Mapping(List.of(Rule.read(rule)), tables);
        }
        mapping.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw new BadMapping(Text.of(
                                "Неизвестный ключ «%s»; есть rules, tables.",
                                "Unknown key “%s”; there are rules, tables.")
                        .with(key));
            }
        });
        var rules = new ArrayList<Rule>();
        mapping.get("rules").forEach(rule -> rules.add(Rule.read(rule)));
        if (rules.isEmpty()) {
            throw new BadMapping(Text.of("Нужно хотя бы одно правило.", "At least one rule is needed."));
        }
        return new Mapping(List.copyOf(rules), tables);
    }

    private static JsonNode parsed(String yaml) {
        var limits = new LoaderOptions();
        limits.setCodePointLimit(LONGEST);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setMaxAliasesForCollections(0);
        try {
            return StrictJson.MAPPER.valueToTree(new Yaml(new SafeConstructor(limits)).load(yaml));
        } catch (YAMLException e) {
            throw new BadMapping(
                    Text.of("Это не YAML: %s", "This is no YAML: %s").with(e.getMessage()));
        }
    }

    private static Map<String, Map<String, String>> tables(JsonNode written) {
        var tables = new HashMap<String, Map<String, String>>();
        written.properties().forEach(table -> {
            var meanings = new HashMap<String, String>();
            table.getValue()
                    .properties()
                    .forEach(meaning ->
                            meanings.put(meaning.getKey(), meaning.getValue().asText()));
            tables.put(table.getKey(), meanings);
        });
        return tables;
    }

    /** Index of the rule for a row; empty when no rule fits it. */
    OptionalInt ruleFor(JsonNode row) {
        return IntStream.range(0, rules.size())
                .filter(index -> rules.get(index).fits(row))
                .findFirst();
    }

    Optional<String> term(String table, String value) {
        return Optional.ofNullable(tables.getOrDefault(table, Map.of()).get(value));
    }
}
