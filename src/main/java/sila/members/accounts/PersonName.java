package sila.members.accounts;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sila.kernel.StrictJson;
import sila.kernel.Text;
import sila.kernel.Violation;

/** What a person may be called. */
public final class PersonName {

    private static final int LONGEST = 200;

    /** Breaks lines, or turns the text beside it round: others would read something that is not there. */
    private static final Pattern DISGUISE = Pattern.compile("[\\p{Cc}\\u2028-\\u202E\\u2066-\\u2069]");

    private PersonName() {}

    /** @param violations what is wrong is added to them */
    public static String checked(@Nullable String given, List<Violation> violations) {
        String name = given == null ? "" : given.strip();
        if (name.isEmpty()
                || name.length() > LONGEST
                || !StrictJson.isStorable(name)
                || DISGUISE.matcher(name).find()) {
            violations.add(new Violation(
                    "/name",
                    Text.of(
                                    "Нужно имя до %s знаков, без управляющих знаков.",
                                    "A name of up to %s characters is needed, without control characters.")
                            .with(LONGEST)));
        }
        return name;
    }
}
