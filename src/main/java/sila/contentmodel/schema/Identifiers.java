package sila.contentmodel.schema;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sila.kernel.Slug;

/** Names for programs: {@code LegalCase} of {@code legal-case}; two that would be the same are told apart by a number. */
final class Identifiers {

    private final Map<String, String> given = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    String of(String thing) {
        return given.computeIfAbsent(thing, this::free);
    }

    private String free(String thing) {
        var words = Arrays.stream(Slug.from(thing.replaceAll("([a-z])([A-Z])", "$1-$2"))
                        .value()
                        .split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        var name = Character.isDigit(words.charAt(0)) ? "N" + words : words;
        var free = name;
        for (int n = 2; !taken.add(free); n++) {
            free = name + n;
        }
        return free;
    }
}
