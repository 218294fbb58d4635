package sila.members.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import sila.kernel.StrictJson;

/** What an ID token has to be (OpenID Connect Core 1.0, 3.1.3.7). */
record IdToken(String issuer, String clientId, String nonce, boolean trustUsernames) {

    private static final int CLOCKS_DIFFER_SECONDS = 60;

    /** @param keys the provider's JWK set */
    Identity identity(String token, JsonNode keys) throws NotSignedIn {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(
                            ConstraintType.PERMIT,
                            AlgorithmIdentifiers.RSA_USING_SHA256,
                            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                    .setVerificationKeyResolver(
                            new JwksVerificationKeyResolver(new JsonWebKeySet(keys.toString()).getJsonWebKeys()))
                    .setExpectedIssuer(issuer)
                    .setExpectedAudience(clientId)
                    .setRequireSubject()
                    .setRequireIssuedAt()
                    .setRequireExpirationTime()
                    .setAllowedClockSkewInSeconds(CLOCKS_DIFFER_SECONDS)
                    .build()
                    .processToClaims(token);
            require(nonce.equals(claims.getStringClaimValue("nonce")), "the nonce is another one's");
            require(StrictJson.isStorable(claims.getSubject()), "the subject is no text");
            require(
                    !claims.hasClaim("azp") && claims.getAudience().size() == 1
                            || clientId.equals(claims.getStringClaimValue("azp")),
                    "the token was made for another client");
            return Identity.of(claims, trustUsernames);
        } catch (InvalidJwtException | MalformedClaimException | JoseException e) {
            throw new NotSignedIn(Refusal.NOT_VERIFIED, "the ID token is not valid: " + reason(e));
        }
    }

    private static void require(boolean right, String otherwise) throws NotSignedIn {
        if (!right) {
            throw new NotSignedIn(Refusal.NOT_VERIFIED, otherwise);
        }
    }

    /** The library's messages quote the token. */
    private static String reason(Exception e) {
        return e instanceof InvalidJwtException invalid
                ? invalid.getErrorDetails().stream()
                        .map(detail -> "code " + detail.getErrorCode())
                        .toList()
                        .toString()
                : e.getClass().getSimpleName();
    }
}
