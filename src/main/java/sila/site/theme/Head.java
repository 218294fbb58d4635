package sila.site.theme;

import io.quarkus.qute.RawString;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself to browsers, search engines and messengers.
 *
 * @param heading the page's own title, without the name of the site
 * @param path canonical address from the site's root; empty for a page that is not to be found again
 * @param section path of the item of the menu that leads here
 * @param shared address of the picture that messengers show with a link
 * @param kind {@code og:type}
 * @param data JSON-LD, safe to stand in a script element
 */
public record Head(
        String heading,
        String description,
        String path,
        String section,
        String kind,
        String shared,
        @Nullable RawString data) {

    /** For pages without a picture of their own, or with a drawing: messengers do not show SVG. */
    public static final String SHARED = "/assets/share.jpg";

    private static final String NAME = "Сила в каждом";

    /** A page made of other pages: a list, the home page. */
    public static Head of(String heading, String description, String path, String section) {
        return new Head(heading, description, path, section, "website", SHARED, null);
    }

    /** A page that only answers: nothing found, not available. */
    public static Head ofMessage(String heading) {
        return of(heading, "", "", "");
    }

    public String title() {
        return heading.startsWith(NAME) ? heading : heading + " — " + NAME;
    }
}
