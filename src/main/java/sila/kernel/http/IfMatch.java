package sila.kernel.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.kernel.Expected;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

/** The versions a caller has seen, as the header says it: {@code If-Match: "3"}, {@code "3", "5"} or {@code *}. */
public final class IfMatch {

    private static final String HEADER = "If-Match";
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    private IfMatch() {}

    /** @throws Problem 428 without the header, 400 when it is not made of versions */
    public static Expected required(@Nullable String header) {
        if (header == null) {
            throw new Problem(
                    428,
                    "if-match-required",
                    Text.of("Не сказано, какую версию вы правили.", "The version you edited is missing."),
                    new Violation(
                            HEADER,
                            Text.of(
                                    "Передайте номер прочитанной версии: If-Match: \"3\".",
                                    "Send the number of the version you read: If-Match: \"3\".")));
        }
        return optional(header);
    }

    /** Any version without the header. @throws Problem 400 when it is not made of versions */
    public static Expected optional(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return Expected.ANY;
        }
        // an empty element says nothing (RFC 9110, 5.6.1.2)
        var tags = Stream.of(header.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .map(TAG::matcher)
                .toList();
        if (tags.isEmpty() || !tags.stream().allMatch(Matcher::matches)) {
            throw Problem.badRequest(
                    HEADER,
                    Text.of(
                            "Ожидается номер версии в кавычках, например \"3\", несколько через запятую или *; слабые метки W/\"3\" не подходят.",
                            "A version number in quotes is expected, for example \"3\", several with commas, or *; weak tags, W/\"3\", do not do."));
        }
        return new Expected(
                tags.stream().map(tag -> Integer.valueOf(tag.group(1))).collect(Collectors.toSet()));
    }
}
