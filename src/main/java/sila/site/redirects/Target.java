package sila.site.redirects;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a redirect leads: to an address, or to an entry wherever its page stands.
 *
 * @param address a path of the site with its slash, or an https address; null for an entry
 */
record Target(@Nullable String address, @Nullable UUID entry) {

    private static final int LONGEST = 2000;

    static Target of(UUID entry) {
        return new Target(null, entry);
    }

    /** Empty when it is neither a path nor an https address; never one that leads elsewhere than it seems. */
    static Optional<Target> of(String text) {
        String given = text.strip();
        // browsers take //host and \\host for other sites
        if (given.length() > LONGEST || given.startsWith("//") || given.contains("\\")) {
            return Optional.empty();
        }
        try {
            URI address = new URI(given);
            return isPath(address) || isSecure(address)
                    ? Optional.of(new Target(address.toASCIIString(), null))
                    : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isPath(URI address) {
        return !address.isAbsolute() && address.getRawPath().startsWith("/");
    }

    private static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme())
                && address.getHost() != null
                && address.getRawUserInfo() == null;
    }

    /** As redirects are looked for; empty for what is not on the site. */
    Optional<OldPath> path() {
        return Optional.ofNullable(address)
                .filter(text -> text.startsWith("/"))
                .flatMap(text -> OldPath.of(URI.create(text).getPath()));
    }
}
