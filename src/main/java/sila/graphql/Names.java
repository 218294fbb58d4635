package sila.graphql;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sila.contentmodel.ContentType;

/** The content model's names as GraphQL has them: {@code legal-case} is {@code LegalCase}, its list {@code legalCases}. */
final class Names {

    private Names() {}

    static String type(ContentType type) {
        return pascal(type.name());
    }

    static String one(ContentType type) {
        return camel(type.name());
    }

    /** Where plural and singular are one word, the list says that it is one. */
    static String many(ContentType type) {
        return type.plural().equals(type.name()) ? camel(type.plural()) + "List" : camel(type.plural());
    }

    /** Of a part inside a type: its owner's name and its own. */
    static String inner(String owner, String name) {
        return owner + pascal(name);
    }

    static String pascal(String kebab) {
        return Stream.of(kebab.split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static String camel(String kebab) {
        String pascal = pascal(kebab);
        return pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1);
    }
}
