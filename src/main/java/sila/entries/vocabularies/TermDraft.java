package sila.entries.vocabularies;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sila.kernel.Problem;
import sila.kernel.Text;
import sila.kernel.Violation;

/**
 * A term as it comes in.
 *
 * @param code of a new term
 * @param parent code of the broader term; null for none
 * @param retired false when it is missing
 * @param position from 0; null to leave it where it is, a new one at the end
 */
public record TermDraft(
        @Nullable String code,
        @Nullable Title title,
        @Nullable String parent,
        @Nullable Boolean retired,
        @Nullable Integer position) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    /** Characters. */
    private static final int LONGEST_CODE = 40;
    /** Characters. */
    private static final int LONGEST_TITLE = 100;

    /** What people read. */
    public record Title(@Nullable String ru, @Nullable String en) {}

    /** Of a new term. @throws Problem 422 with every violation */
    TermRow added() {
        var violations = new ArrayList<Violation>();
        String asked = code == null ? "" : code;
        if (!CODE.matcher(asked).matches() || asked.length() > LONGEST_CODE) {
            violations.add(new Violation(
                    "/code",
                    Text.of(
                                    "Код — маленькие латинские буквы, цифры и дефис, до %s знаков: «night-shift».",
                                    "A code is lower-case Latin letters, digits and hyphens, up to %s characters: “night-shift”.")
                            .with(LONGEST_CODE)));
        }
        return row(asked, violations);
    }

    /** Of a term that is there. @throws Problem 422 with every violation */
    TermRow changed(String of) {
        var violations = new ArrayList<Violation>();
        if (code != null && !code.equals(of)) {
            violations.add(new Violation(
                    "/code",
                    Text.of(
                            "Код не меняют. Добавьте новый термин и слейте этот с ним.",
                            "A code is not changed. Add a new term and merge this one into it.")));
        }
        return row(of, violations);
    }

    private TermRow row(String of, List<Violation> violations) {
        var checked = Text.of(
                line("/title/ru", title == null ? null : title.ru(), violations),
                line("/title/en", title == null ? null : title.en(), violations));
        if (position != null && position < 0) {
            violations.add(new Violation("/position", Text.of("Место — от 0.", "Positions begin with 0.")));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return new TermRow(
                of, checked, parent == null || parent.isEmpty() ? null : parent, Boolean.TRUE.equals(retired), null);
    }

    private static String line(String pointer, @Nullable String text, List<Violation> violations) {
        String line = text == null ? "" : text.replaceAll("[\\s\\p{Z}]+", " ").strip();
        if (line.isEmpty() || line.length() > LONGEST_TITLE || line.codePoints().anyMatch(Character::isISOControl)) {
            violations.add(new Violation(
                    pointer,
                    Text.of("Нужно название до %s знаков.", "A title of up to %s characters is needed.")
                            .with(LONGEST_TITLE)));
        }
        return line;
    }
}
