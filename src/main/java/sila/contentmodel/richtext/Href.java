package sila.contentmodel.richtext;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses that may stand in a link: of the web, of a person (mailto, tel), or of a page of this site. */
public final class Href {

    private static final int MAX_LENGTH = 2000;

    /** Whitespace, controls, invisible signs and backslashes: browsers drop or reinterpret them, so that schemes hide. */
    private static final Pattern DISGUISE = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\p{Z}\\\\]");

    /** A host without user info in front of it, which only serves to look like another host. */
    private static final Pattern WEB = Pattern.compile("https?://[\\p{L}\\p{N}\\[][^/?#@]*([/?#].*)?");

    private static final Pattern MAIL = Pattern.compile("mailto:[^@:/?&]+@[^@:/?&]+(\\?.*)?");
    private static final Pattern PHONE = Pattern.compile("tel:\\+?[0-9().-]{2,30}");
    private static final Pattern LOCAL = Pattern.compile("/([^/].*)?");

    private Href() {}

    /** The address as it may be written into a page; empty when it may not. */
    public static Optional<String> safe(String address) {
        if (address.length() > MAX_LENGTH || DISGUISE.matcher(address).find()) {
            return Optional.empty();
        }
        int scheme = address.indexOf(':');
        String normal = isLocal(address) || scheme < 0
                ? address
                : address.substring(0, scheme).toLowerCase(Locale.ROOT) + address.substring(scheme);
        return Optional.of(normal).filter(a -> isLocal(a) || isExternal(a) || isPersonal(a));
    }

    /** Whether the address leads to another site. */
    static boolean isExternal(String address) {
        return WEB.matcher(address).matches();
    }

    private static boolean isPersonal(String address) {
        return MAIL.matcher(address).matches() || PHONE.matcher(address).matches();
    }

    private static boolean isLocal(String address) {
        return LOCAL.matcher(address).matches();
    }
}
