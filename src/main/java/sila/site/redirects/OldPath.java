package sila.site.redirects;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A path as it is looked for: decoded, in small letters, without a slash at the end. Former systems were careless with
 * all of these.
 */
record OldPath(String value) {

    private static final int LONGEST = 500;
    private static final Pattern PLAIN = Pattern.compile("(/[^/?#\\\\\\p{Cntrl}\\p{Cs}]+)+");
    private static final Set<String> STEPS = Set.of(".", "..");

    /** First parts of addresses that the hub itself has. */
    private static final Set<String> FOREIGN = Set.of("api", "media", "feeds", "q", "assets", "studio", "preview");

    /** Empty when it is no path that could be redirected. @param path decoded, with the slash it begins with */
    static Optional<OldPath> of(String path) {
        String normal = Normalizer.normalize(path, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("/{2,}", "/")
                .replaceAll("(?<=.)/$", "");
        return Optional.of(normal)
                .filter(value ->
                        value.length() <= LONGEST && PLAIN.matcher(value).matches())
                .filter(value -> isOpen(List.of(value.substring(1).split("/"))))
                .map(OldPath::new);
    }

    private static boolean isOpen(List<String> parts) {
        return !FOREIGN.contains(parts.get(0)) && parts.stream().noneMatch(STEPS::contains);
    }

    /** As somebody copies it from a browser. @param text encoded or not */
    static Optional<OldPath> ofCopied(String text) {
        if (!text.contains("%")) {
            return of(text);
        }
        try {
            return Optional.ofNullable(new URI(text).getPath()).flatMap(OldPath::of);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
