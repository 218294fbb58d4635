package sila.kernel.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

/** The version a caller has seen, as the header says it: {@code If-Match: "3"} (RFC 9110, 13.1.1). */
public final class IfMatch {

    private static final String HEADER = "If-Match";
    private static final Pattern FORM = Pattern.compile("\"(\\d{1,9})\"");

    private IfMatch() {}

    /** @throws Problem 428 without the header, 400 when it is not a version */
    public static int required(@Nullable String header) {
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
        var version = FORM.matcher(header.strip());
        if (!version.matches()) {
            throw Problem.badRequest(
                    HEADER,
                    Text.of(
                            "Ожидается номер версии в кавычках, например \"3\".",
                            "A version number in quotes is expected, for example \"3\"."));
        }
        return Integer.parseInt(version.group(1));
    }
}
