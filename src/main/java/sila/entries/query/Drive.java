package sila.entries.query;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.entries.filters.Condition;
import sila.entries.filters.Seek;
import sila.entries.filters.SystemField;
import sila.entries.reading.Statement;

/** Where a list takes its candidates from, before the conditions are looked at. */
sealed interface Drive {

    /** The one seek that all candidates come from; null when there is none. */
    default @Nullable Seek origin() {
        return null;
    }

    /** All entries of the type, in no order: for editions other than the present one, and orders that no index gives. */
    record Whole() implements Drive {}

    /** What is left to look at in each candidate. */
    default Condition remaining(Condition condition) {
        Seek origin = origin();
        return origin == null ? condition : condition.without(origin);
    }

    /** The entries of a few seeks, sorted when all are found. */
    record Gathered(List<Seek> seeks) implements Drive {

        @Override
        public @Nullable Seek origin() {
            return seeks.size() == 1 ? seeks.get(0) : null;
        }

        /** Something to select {@code entry_id} from. */
        String ids(Statement statement) {
            return seeks.stream()
                    .map(seek -> "select f.entry_id from " + seek.from(statement))
                    .collect(Collectors.joining(" union ", "(", ")"));
        }
    }

    /**
     * An index that gives the entries in the order wanted, or at least in that of the first key: read only until the page
     * is full.
     *
     * @param seek null for all entries of the type
     */
    record Ordered(@Nullable Seek seek, Index index) implements Drive {

        @Override
        public @Nullable Seek origin() {
            return seek;
        }
    }

    /** The orders there are indexes for. */
    enum Index {
        LATEST("publication", SystemField.PUBLISHED_AT),
        CHANGED("publication", SystemField.UPDATED_AT),
        SLUG("publication", SystemField.SLUG),
        /** Of the values of one field, in their order. */
        FACT("publication_fact", null);

        final String table;
        private final @Nullable SystemField field;

        Index(String table, @Nullable SystemField field) {
            this.table = table;
            this.field = field;
        }

        /** @return null when no index has this order */
        static @Nullable Index of(SortKey first) {
            return Stream.of(values())
                    .filter(index -> index.field == null ? first.isFact() : first.is(index.field))
                    .findFirst()
                    .orElse(null);
        }

        /** Where the index has the value of a key; null when it has not. */
        @Nullable
        String column(SortKey key, SortKey first) {
            boolean has =
                    key.equals(first) || key.is(SystemField.ID) || this == FACT && key.is(SystemField.PUBLISHED_AT);
            return !has ? null : key.isFact() ? "d.value" : "d." + key.name();
        }
    }
}
