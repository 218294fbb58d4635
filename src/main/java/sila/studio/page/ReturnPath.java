package sila.studio.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go before they had to sign in. Only ever a page of the studio: an open redirect helps phishing. */
public final class ReturnPath {

    public static final String HOME = "/studio";

    private static final Pattern OWN =
            Pattern.compile("/studio(/[A-Za-z0-9._~%/-]*)?(\\?[A-Za-z0-9._~*%&=+,:\\[\\]-]*)?");

    private ReturnPath() {}

    public static String of(@Nullable String asked) {
        return asked != null && isPage(asked) ? asked : HOME;
    }

    private static boolean isPage(String asked) {
        String path = asked.split("\\?", 2)[0];
        return OWN.matcher(asked).matches()
                && !path.contains("..")
                && !path.contains("//")
                && !asked.startsWith(Door.SIGN_IN);
    }
}
