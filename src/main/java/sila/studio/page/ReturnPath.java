package sila.studio.page;

import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go before they had to sign in. Only ever a page of the studio: an open redirect helps phishing. */
public final class ReturnPath {

    public static final String HOME = "/studio";

    /** Each % with its two digits, for no URI has another. */
    private static final Pattern OWN = Pattern.compile(
            "(?!.*%(?![0-9A-Fa-f]{2}))/studio(/[A-Za-z0-9._~%/-]*)?(\\?[A-Za-z0-9._~*%&=+,:\\[\\]-]*)?");

    private ReturnPath() {}

    public static String of(@Nullable String asked) {
        return asked != null && isPage(asked) ? asked : HOME;
    }

    /** Of a whole address, as browsers tell on which page they are. */
    static String ofAddress(String address) {
        try {
            return of(local(URI.create(address)));
        } catch (IllegalArgumentException noAddress) {
            return HOME;
        }
    }

    /** Path and query. */
    static String local(URI address) {
        String path = Objects.requireNonNullElse(address.getRawPath(), "");
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }

    private static boolean isPage(String asked) {
        String path = asked.split("\\?", 2)[0];
        return OWN.matcher(asked).matches()
                && !path.contains("..")
                && !path.contains("//")
                && !asked.startsWith(Door.SIGN_IN);
    }
}
