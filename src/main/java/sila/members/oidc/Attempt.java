package sila.members.oidc;

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
 */
record Attempt(String state, String nonce, String verifier) {

    private static final int PARTS = 3;

    static Attempt begun() {
        return new Attempt(
                Secret.token().value(), Secret.token().value(), Secret.token().value());
    }

    static Optional<Attempt> kept(@Nullable String cookie) {
        String[] parts = cookie == null ? new String[0] : cookie.split("\\.", -1);
        return parts.length == PARTS ? Optional.of(new Attempt(parts[0], parts[1], parts[2])) : Optional.empty();
    }

    String cookie() {
        return String.join(".", state, nonce, verifier);
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
