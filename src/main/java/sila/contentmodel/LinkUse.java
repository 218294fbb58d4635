package sila.contentmodel;

/**
 * One address that readers are led to.
 *
 * @param pointer where it stands among the fields, e.g. {@code /source/url}
 * @param address of the web, of a person ({@code mailto:}, {@code tel:}), or a path on the site
 */
public record LinkUse(String pointer, String address) {

    /** The same seen from an outer document: {@code /source/url} under {@code /fields} is {@code /fields/source/url}. */
    public LinkUse under(String parent) {
        return new LinkUse(parent + pointer, address);
    }
}
