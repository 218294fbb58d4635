package sila.site.theme;

import java.util.List;

/**
 * What stands on every page.
 *
 * @param publicUrl scheme and host, without a slash at the end
 * @param stylesheet address with the content's checksum, so that it may be cached for ever
 * @param feeds for feed readers, which look for them in the head of a page
 */
public record Site(String publicUrl, String stylesheet, List<Link> menu, List<Link> feeds) {

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
