package sila.media.description;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sila.kernel.Text;
import sila.kernel.Violation;

/**
 * What editors say of a file.
 *
 * @param alt for those who do not see it; what a new use in an entry begins with
 * @param caption likewise
 * @param licence under which it may be shown: {@code CC BY 4.0}
 * @param source address of the page it was taken from
 * @param focus of a picture
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Description(
        @Nullable Alt alt,
        @Nullable String caption,
        @Nullable String author,
        @Nullable String licence,
        @Nullable String source,
        @Nullable Focus focus) {

    public static final Description NONE = new Description(null, null, null, null, null, null);

    /** As long as in an entry. */
    private static final int LONGEST_ALT = 500;
    /** As long as in an entry. */
    private static final int LONGEST_CAPTION = 1000;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 2000;

    /** The same in the languages of the hub. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Alt(@Nullable String ru, @Nullable String en) {}

    /** Without what says nothing; to be checked. */
    public Description tidy() {
        Alt words = alt == null ? null : new Alt(Line.of(alt.ru()), Line.of(alt.en()));
        return new Description(
                words == null || (words.ru() == null && words.en() == null) ? null : words,
                Line.of(caption),
                Line.of(author),
                Line.of(licence),
                Line.of(source),
                focus);
    }

    /** By pointers into it. @param isPicture whether it is of a picture */
    public List<Violation> violations(boolean isPicture) {
        var violations = new ArrayList<Violation>();
        if (alt != null) {
            Line.check(alt.ru(), LONGEST_ALT, "/alt/ru", violations);
            Line.check(alt.en(), LONGEST_ALT, "/alt/en", violations);
        }
        Line.check(caption, LONGEST_CAPTION, "/caption", violations);
        Line.check(author, LONGEST_NAME, "/author", violations);
        Line.check(licence, LONGEST_NAME, "/licence", violations);
        Line.check(source, LONGEST_ADDRESS, "/source", violations);
        if (source != null && !isPage(source)) {
            violations.add(new Violation(
                    "/source",
                    Text.of(
                            "Здесь нужен адрес страницы: https://…",
                            "The address of a page is needed here: https://…")));
        }
        if (focus != null) {
            checkFocus(focus, isPicture, violations);
        }
        return violations;
    }

    private static void checkFocus(Focus focus, boolean isPicture, List<Violation> violations) {
        if (isPicture) {
            focus.check("/focus", violations);
        } else {
            violations.add(new Violation(
                    "/focus",
                    Text.of("Точка внимания есть только у изображений.", "Only pictures have a focal point.")));
        }
    }

    private static boolean isPage(String address) {
        try {
            var uri = new URI(address);
            return uri.getScheme() != null
                    && uri.getHost() != null
                    && Set.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException none) {
            return false;
        }
    }

    /** As it is kept, once it is found to be right. */
    public Description kept() {
        return new Description(alt, caption, author, licence, source, focus == null ? null : focus.rounded());
    }

    /** What readers are told with each use of the file. */
    public boolean isSameForReaders(Description other) {
        return Objects.equals(focus, other.focus)
                && Objects.equals(author, other.author)
                && Objects.equals(licence, other.licence);
    }

    /** What it can be found by. */
    public Stream<String> words() {
        return Stream.of(alt == null ? null : alt.ru(), alt == null ? null : alt.en(), caption, author)
                .filter(Objects::nonNull);
    }
}
