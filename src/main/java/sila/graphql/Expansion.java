package sila.graphql;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SelectionSetContainer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How many selections a document has with each fragment written out where it is named. A few fragments that name each
 * other twice make millions, and whatever walks through a request walks through all of them; here each is counted once.
 */
final class Expansion {

    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Long> sizes = new HashMap<>();

    private Expansion(Document document) {
        fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity(), (one, other) -> one));
    }

    /** Of its operations, or of a fragment that none of them names; no more than {@link Integer#MAX_VALUE}. */
    static int of(Document document) {
        var expansion = new Expansion(document);
        long operations = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .mapToLong(operation -> expansion.size(operation.getSelectionSet()))
                .sum();
        long largest = expansion.fragments.keySet().stream()
                .mapToLong(expansion::sizeOf)
                .max()
                .orElse(0);
        return (int) Math.min(Integer.MAX_VALUE, Math.max(operations, largest));
    }

    private long size(@Nullable SelectionSet selections) {
        return selections == null
                ? 0
                : Math.min(
                        Integer.MAX_VALUE,
                        selections.getSelections().stream()
                                .mapToLong(selection -> 1 + inside(selection))
                                .sum());
    }

    private long inside(Selection<?> selection) {
        return selection instanceof FragmentSpread spread
                ? sizeOf(spread.getName())
                : size(((SelectionSetContainer<?>) selection).getSelectionSet());
    }

    private long sizeOf(String name) {
        Long known = sizes.get(name);
        FragmentDefinition fragment = fragments.get(name);
        if (known != null || fragment == null) {
            return known == null ? 0 : known;
        }
        sizes.put(name, 0L); // one that leads back to itself is refused by the validation
        long size = size(fragment.getSelectionSet());
        sizes.put(name, size);
        return size;
    }
}
