package sila.members.oidc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jspecify.annotations.Nullable;
import sila.kernel.StrictJson;

/**
 * Who somebody is, as the provider says.
 *
 * @param subject of this issuer: another one's may be called the same
 * @param logins by which an account may be found that is not linked yet, the best first
 * @param twoFactors whether the provider has asked for a second factor too
 */
record Identity(String subject, List<String> logins, boolean twoFactors) {

    /** RFC 8176, 2: providers name either the sum or its parts. */
    private static final String SEVERAL = "mfa";

    private static final List<String> BOTH = List.of("pwd", "otp");

    static Identity of(JwtClaims claims, boolean trustUsernames) throws MalformedClaimException {
        var logins = new ArrayList<String>();
        if (Boolean.TRUE.equals(claims.getClaimValue("email_verified"))) {
            add(claims.getStringClaimValue("email"), logins);
        }
        if (trustUsernames) {
            add(claims.getStringClaimValue("preferred_username"), logins);
        }
        List<String> methods = claims.isClaimValueStringList("amr") ? claims.getStringListClaimValue("amr") : List.of();
        boolean twoFactors = methods.contains(SEVERAL) || methods.containsAll(BOTH);
        return new Identity(claims.getIssuer() + " " + claims.getSubject(), logins, twoFactors);
    }

    private static void add(@Nullable String login, List<String> logins) {
        if (login != null && StrictJson.isStorable(login)) {
            logins.add(login.toLowerCase(Locale.ROOT));
        }
    }
}
