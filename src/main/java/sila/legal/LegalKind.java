package sila.legal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sila.kernel.Problem;
import sila.kernel.Text;

/** What the legal base consists of; each kind is a content type. */
enum LegalKind {
    CASE,
    NORM,
    ANSWER;

    /** As it stands in addresses and answers. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String type() {
        return "legal-" + code();
    }

    /**
     * @param codes values of the query parameter {@code kind}, several in one separated by commas; none means all kinds
     * @throws Problem 400 when there is no such kind
     */
    static List<LegalKind> chosen(List<String> codes) {
        var chosen = codes.stream()
                .flatMap(list -> Stream.of(list.split(",")))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .map(LegalKind::of)
                .toList();
        return chosen.isEmpty() ? List.of(values()) : chosen;
    }

    private static LegalKind of(String code) {
        return Stream.of(values())
                .filter(kind -> kind.code().equals(code) || kind.type().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest(
                        "kind",
                        Text.of("Такого вида нет. Есть: %s.", "There is no such kind. There are: %s.")
                                .with(all())));
    }

    private static String all() {
        return Stream.of(values()).map(LegalKind::code).collect(Collectors.joining(", "));
    }
}
