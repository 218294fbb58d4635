package sila.site.theme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on every page.
 *
 * @param publicUrl scheme and host, without a slash at the end
 * @param stylesheet address with the content's checksum, so that it may be cached for ever
 * @param feeds for feed readers, which look for them in the head of a page
 * @param previewUntil how long a preview can be looked at; null on the site that everybody sees
 */
public record Site(
        String publicUrl,
        String stylesheet,
        List<Link> menu,
        List<Link> feeds,
        @Nullable Moment previewUntil) {

    /** Where the theme's files are on the class path. */
    public static final String ASSET_DIRECTORY = "theme/assets";

    /** Where pages find them. */
    public static final String ASSETS = "/assets";

    /** The site as it would be; search engines are sent away. */
    public Site asPreview(Moment until) {
        return new Site(publicUrl, stylesheet, menu, feeds, until);
    }

    public String name() {
        return "Сила в каждом";
    }

    public String slogan() {
        return "Сила в каждом. Вместе — сильнее.";
    }

    /** The address for readers that do not stand on the page: search engines, messengers. */
    public String absolute(String address) {
        return address.startsWith("/") ? publicUrl + address : address;
    }
}
