package sila.testing;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import sila.members.secondfactor.Totp;
import sila.testing.People.Person;

/** The app on somebody's phone, and the sheet with the recovery codes beside it. */
public record Authenticator(byte[] secret, List<String> recoveryCodes) {

    public static final String SECOND_FACTOR = "/api/v1/me/second-factor";

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** Sets up the second factor of a person who has none. */
    public static Authenticator of(Person person) {
        String secret = person.asks()
                .body(Map.of("password", person.password()))
                .post(SECOND_FACTOR)
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        var app = new Authenticator(bytes(secret), List.of());
        List<String> recoveryCodes = person.asks()
                .body(Map.of("code", app.code()))
                .put(SECOND_FACTOR)
                .then()
                .statusCode(200)
                .extract()
                .path("recoveryCodes");
        return new Authenticator(app.secret, recoveryCodes);
    }

    /** @param base32 as the hub gives it out */
    public static byte[] bytes(String base32) {
        var bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int waiting = 0;
        for (char letter : base32.toCharArray()) {
            buffer = buffer << 5 | ALPHABET.indexOf(letter);
            waiting += 5;
            if (waiting >= 8) {
                waiting -= 8;
                bytes.write(buffer >> waiting);
            }
        }
        return bytes.toByteArray();
    }

    /** The one that sets it up. */
    public String code() {
        return code(0);
    }

    /** The one after that: right already, for a phone may be ahead. */
    public String nextCode() {
        return code(1);
    }

    /** One that is of no moment near enough to be right. */
    public String wrongCode() {
        for (int candidate = 0; ; candidate++) {
            String code = String.format("%06d", candidate);
            if (List.of(code(-2), code(-1), code(0), code(1), code(2), code(3)).indexOf(code) < 0) {
                return code;
            }
        }
    }

    private String code(int stepsAhead) {
        return Totp.code(secret, Totp.step(Instant.now()) + stepsAhead);
    }
}
