package sila.media.description;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sila.kernel.Text;
import sila.kernel.Violation;

/** Words that files are gathered under: in small letters, each once, in the order of the alphabet. */
public final class Tags {

    private static final int MOST = 30;
    private static final int LONGEST = 50;

    private Tags() {}

    /** To be checked; null and blank ones are left out. */
    public static List<String> tidy(@Nullable List<@Nullable String> given) {
        return given == null
                ? List.of()
                : given.stream()
                        .map(Tags::tidy)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted(Comparator.comparing((String tag) -> Line.folded(tag))
                                .thenComparing(Comparator.naturalOrder()))
                        .toList();
    }

    public static @Nullable String tidy(@Nullable String tag) {
        String line = Line.of(tag);
        return line == null ? null : line.toLowerCase(Locale.ROOT);
    }

    public static void check(List<String> tags, String pointer, List<Violation> violations) {
        if (tags.size() > MOST) {
            violations.add(new Violation(
                    pointer,
                    Text.of("Не больше %s меток, а здесь %s.", "At most %s tags; these are %s.")
                            .with(MOST, tags.size())));
            return;
        }
        for (String tag : tags) {
            Line.check(tag, LONGEST, pointer, violations);
        }
    }
}
