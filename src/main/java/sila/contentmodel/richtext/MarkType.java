package sila.contentmodel.richtext;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every mark that may lie on the text of a rich text, with its HTML element. */
enum MarkType {
    LINK("a", Attribute.address("href"), Attribute.id("entry").needed(Attribute.Need.OPTIONAL)),
    STRONG("strong"),
    EM("em"),
    UNDERLINE("u"),
    STRIKE("s"),
    SUB("sub"),
    SUP("sup"),
    CODE("code");

    private static final Map<String, MarkType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(MarkType::type, Function.identity()));

    final String element;
    final List<Attribute> attributes;

    MarkType(String element, Attribute... attributes) {
        this.element = element;
        this.attributes = List.of(attributes);
    }

    /** As {@code type} of the JSON. */
    String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<MarkType> of(String type) {
        return Optional.ofNullable(BY_NAME.get(type));
    }
}
