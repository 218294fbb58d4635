package sila.transfer.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is in a source, by a first reading: so that a row can refer to one that comes behind it. */
final class SourceIndex {

    private final Map<String, Integer> rowsByKey = new HashMap<>();
    private final Map<String, String> keysByAddress = new HashMap<>();
    private final Map<String, String> descriptions = new HashMap<>();
    private int rows;

    private SourceIndex() {}

    static SourceIndex of(Stream<JsonNode> rows, Mapping mapping) {
        var index = new SourceIndex();
        rows.forEach(row -> index.add(row, mapping));
        return index;
    }

    private void add(JsonNode row, Mapping mapping) {
        int number = ++rows;
        if (!RowForm.violations(row).isEmpty()) {
            return;
        }
        mapping.ruleFor(row).ifPresent(at -> {
            Rule rule = mapping.rules().get(at);
            String key = rule.keyOf(row);
            rowsByKey.putIfAbsent(key, number);
            rule.urlOf(row)
                    .or(() -> rule.fileOf(row))
                    .ifPresent(address ->
                            keysByAddress.putIfAbsent(OldAddress.of(address).value(), key));
            rule.descriptionOf(row).ifPresent(words -> descriptions.putIfAbsent(key, words));
        });
    }

    int rows() {
        return rows;
    }

    boolean has(String key) {
        return rowsByKey.containsKey(key);
    }

    /** Number of the first row with the key. */
    int rowOf(String key) {
        return rowsByKey.getOrDefault(key, 0);
    }

    Optional<String> keyAt(OldAddress address) {
        return Optional.ofNullable(keysByAddress.get(address.value()));
    }

    String description(String key) {
        return descriptions.getOrDefault(key, "");
    }
}
