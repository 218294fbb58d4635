package sila.entries.filters;

import java.util.List;
import java.util.stream.Collectors;
import sila.entries.reading.Statement;

/** A set of entries that are public now, found through an index. Equal seeks find the same. */
public sealed interface Seek {

    /** What to select {@code entry_id} and {@code published_at} from, with its conditions; alias {@code f}. */
    String from(Statement statement);

    /** The comparison alone, of alias {@code f}. */
    String compared(Statement statement);

    /** Whether the index gives the entries in the order of their publication. */
    default boolean isOrdered() {
        return false;
    }

    /**
     * Entries with one of the values.
     *
     * @param values as JSON
     */
    record Equal(String type, String path, List<String> values) implements Seek {

        @Override
        public String from(Statement statement) {
            return facts(statement, type, path) + " and " + compared(statement);
        }

        @Override
        public String compared(Statement statement) {
            return values.size() == 1
                    ? "f.value = " + statement.bindJson(values.get(0))
                    : "f.value = any(cast(" + statement.bind(values.toArray(String[]::new)) + " as jsonb[]))";
        }

        @Override
        public boolean isOrdered() {
            return values.size() == 1;
        }
    }

    /**
     * Entries with a value on one side of another.
     *
     * @param kind of JSON, {@code number} or {@code string}: what is of another kind is not compared
     */
    record Range(String type, String path, String comparison, String value, String kind) implements Seek {

        @Override
        public String from(Statement statement) {
            return facts(statement, type, path) + " and " + compared(statement);
        }

        @Override
        public String compared(Statement statement) {
            return "f.value " + comparison + " " + statement.bindJson(value) + " and jsonb_typeof(f.value) = '" + kind
                    + "'";
        }
    }

    /** Entries that refer to one of those found. */
    record Referring(String type, String path, List<Seek> targets) implements Seek {

        @Override
        public String from(Statement statement) {
            return facts(statement, type, path) + " and " + compared(statement);
        }

        @Override
        public String compared(Statement statement) {
            String found = targets.stream()
                    .map(target -> "select to_jsonb(cast(f.entry_id as text)) from " + target.from(statement))
                    .collect(Collectors.joining(" union all "));
            return "f.value = any(array(" + found + "))";
        }
    }

    /**
     * Entries by one of the indexed columns that all have.
     *
     * @param values texts, ids or instants
     */
    record Column(String type, String column, String comparison, List<Object> values) implements Seek {

        @Override
        public String from(Statement statement) {
            return "publication f where f.type = " + statement.bind(type) + " and " + compared(statement);
        }

        @Override
        public String compared(Statement statement) {
            String each = values.stream().map(statement::bind).collect(Collectors.joining(", "));
            return "f." + column + " " + (values.size() == 1 ? comparison + " " + each : "in (" + each + ")");
        }
    }

    private static String facts(Statement statement, String type, String path) {
        return "publication_fact f where f.type = " + statement.bind(type) + " and f.path = " + statement.bind(path);
    }
}
