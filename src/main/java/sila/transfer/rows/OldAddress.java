package sila.transfer.rows;

import java.util.Locale;
import java.util.regex.Pattern;

/** An address of the old place, as it is compared: neither scheme nor {@code www.} nor a slash at the end matter. */
record OldAddress(String value) {

    private static final Pattern SCHEME = Pattern.compile("(?i)^https?://(www\\.)?");
    /** {@code photo-300x200.jpg} is a smaller copy of {@code photo.jpg}. */
    private static final Pattern SIZE = Pattern.compile("-\\d{2,5}x\\d{2,5}(?=\\.[A-Za-z0-9]+$)");
    /** {@code photo-scaled.jpg} is what is shown of a very large {@code photo.jpg}. */
    private static final Pattern SCALED = Pattern.compile("-(scaled|rotated|e\\d{10,})(?=\\.[A-Za-z0-9]+$)");

    static OldAddress of(String address) {
        String bare = SCHEME.matcher(address.strip())
                .replaceFirst("")
                .replaceFirst("#.*$", "")
                .replaceFirst("/+$", "");
        int slash = bare.indexOf('/');
        return new OldAddress(
                slash < 0
                        ? bare.toLowerCase(Locale.ROOT)
                        : bare.substring(0, slash).toLowerCase(Locale.ROOT) + bare.substring(slash));
    }

    /** Of the picture in its own size. */
    OldAddress whole() {
        return new OldAddress(SIZE.matcher(value).replaceFirst(""));
    }

    OldAddress unscaled() {
        return new OldAddress(SCALED.matcher(value).replaceFirst(""));
    }

    private String host() {
        int slash = value.indexOf('/');
        return slash < 0 ? value : value.substring(0, slash);
    }

    boolean isOnSameSiteAs(OldAddress other) {
        return !host().isEmpty() && (host().equals(other.host()) || host().endsWith("." + other.host()));
    }
}
