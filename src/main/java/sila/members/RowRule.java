package sila.members;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which entries a query may find: those that fit one of the alternatives. Without an alternative there are none. */
public record RowRule(List<Alternative> alternatives) {

    /**
     * @param types empty: all
     * @param regions null: all; else an entry's regions must not be empty and must all be among these
     * @param languages empty: all
     * @param owner the account that must have created the entry; null: anybody
     */
    public record Alternative(
            Set<String> types,
            @Nullable Set<String> regions,
            Set<String> languages,
            @Nullable UUID owner) {

        static final Alternative EVERYTHING = new Alternative(Set.of(), null, Set.of(), null);

        public Alternative {
            types = Set.copyOf(types);
            regions = regions == null ? null : Set.copyOf(regions);
            languages = Set.copyOf(languages);
        }
    }

    public RowRule {
        alternatives = alternatives.contains(Alternative.EVERYTHING)
                ? List.of(Alternative.EVERYTHING)
                : List.copyOf(alternatives);
    }

    public boolean isEverything() {
        return alternatives.contains(Alternative.EVERYTHING);
    }
}
