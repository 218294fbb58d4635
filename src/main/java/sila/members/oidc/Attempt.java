package sila.members.oidc;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sila.members.accounts.Secret;

/**
 * What a browser keeps while its person is at the provider, so that the hub keeps nothing and any node can go on.
 *
 * @param state shows that the answer belongs to this browser
 * @param nonce shows that the ID token belongs to this attempt
 * @param verifier shows that the code does (PKCE, RFC 7636)
 * @param next the page that was asked for, whatever it is: the sign-in page looks at it; empty for none
 */
record Attempt(String state, String nonce, String verifier, String next) {

    private static final int PARTS = 4;

    /** Characters; browsers keep no cookie of more than 4096. */
    private static final int LONGEST_NEXT = 2_000;

    /** @param next forgotten when it is too long to be kept */
    static Attempt begun(@Nullable String next) {
        return new Attempt(
                Secret.token().value(),
                Secret.token().value(),
                Secret.token().value(),
                next == null || encoded(next).length() > LONGEST_NEXT ? "" : next);
    }

    static Optional<Attempt> kept(@Nullable String cookie) {
        String[] parts = cookie == null ? new String[0] : cookie.split("\\.", -1);
        try {
            return parts.length == PARTS
                    ? Optional.of(new Attempt(parts[0], parts[1], parts[2], decoded(parts[3])))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    String cookie() {
        return String.join(".", state, nonce, verifier, encoded(next));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    boolean isAnsweredBy(@Nullable String given) {
        return given != null && !given.isEmpty() && given.equals(state);
    }

    /** Method S256. */
    String challenge() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(new Secret(verifier).hash());
    }

    @Override
    public String toString() {
        return "Attempt[…]";
    }
}
